package org.accord.trade.permit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.accord.facts.HsCode;
import org.accord.kit.revision.Snapshot;

/// How the HS codes of a record meet a code that is asked for, as SQL conditions. Codes are digits
/// alone, so that they can stand in the text.
final class PermitScope {
  private PermitScope() {}

  /// The record has the code, a part of it, or a whole that has it.
  ///
  /// @param field of the record's postings
  /// @param record the expression of its id
  static String touches(String field, HsCode code, String record, Snapshot snapshot) {
    return posted(
        field,
        record,
        "(p.value LIKE '" + code.value() + "%' OR p.value IN " + wholes(code) + ")",
        snapshot);
  }

  /// A permit's scope has all of the code.
  static String covers(HsCode code, String record, Snapshot snapshot) {
    return posted(MarketAccess.HS_CODES, record, "p.value IN " + wholes(code), snapshot);
  }

  private static String posted(String field, String record, String test, Snapshot snapshot) {
    return "EXISTS (SELECT 1 FROM %s WHERE p.field = '%s' AND p.record_id = %s AND %s AND %s)"
        .formatted(snapshot.table("posting", "p"), field, record, test, snapshot.holds("p"));
  }

  /// The code itself, its heading and its chapter.
  private static String wholes(HsCode code) {
    List<String> wholes = new ArrayList<>();
    for (int length = 2; length <= code.value().length(); length += 2)
      wholes.add(code.value().substring(0, length));
    return wholes.stream().collect(Collectors.joining("', '", "('", "')"));
  }
}
