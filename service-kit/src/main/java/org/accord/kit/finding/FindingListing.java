package org.accord.kit.finding;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.facts.FactFormatException;
import org.accord.kit.importing.Column;
import org.accord.kit.importing.ImportListing;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.listing.UnkeyedListing;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Records;
import org.accord.kit.revision.Snapshot;

/// All rules over all records, as one list: always of the state that is asked for.
@ApplicationScoped
public class FindingListing extends UnkeyedListing<FindingView> {
  private final List<FindingRule> rules;
  private final ImportListing imports;
  private final Records records;

  FindingListing(@All List<FindingRules> features, ImportListing imports, Records records) {
    this.imports = imports;
    this.records = records;
    // In an order of their own: that of the features differs from build to build.
    this.rules =
        features.stream()
            .flatMap(feature -> feature.rules().stream())
            .sorted(
                Comparator.comparing((FindingRule rule) -> rule.listing().type())
                    .thenComparing(FindingRule::name))
            .toList();
  }

  @Override
  public String path() {
    return "findings";
  }

  @Override
  public String type() {
    return "finding";
  }

  @Override
  public String table() {
    return "findings";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.type, a.record, a.`key`, a.rule, a.explanation";
  }

  @Override
  protected String from(Snapshot snapshot) {
    return rules.stream()
        .map(rule -> select(rule, snapshot))
        .collect(Collectors.joining(" UNION ALL ", "(", ") a"));
  }

  private static String select(FindingRule rule, Snapshot snapshot) {
    return "SELECT CONCAT(a.id, ':%s') AS id, '%s' AS type, a.id AS record, %s AS `key`, '%s' AS rule, '%s' AS explanation, a.row_start AS written FROM %s WHERE %s AND %s AND %s"
        .formatted(
            rule.name(),
            rule.listing().type(),
            rule.listing().keyColumn().orElse("NULL"),
            rule.name(),
            rule.explanation().replace("'", "''"),
            snapshot.table(rule.listing().table(), "a"),
            snapshot.holds("a"),
            rule.listing().membership(),
            rule.condition().apply(snapshot));
  }

  @Override
  protected String holds(Snapshot snapshot) {
    return "TRUE";
  }

  @Override
  public FindingView row(Row row) {
    return FindingView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.oneOf(
            "rule",
            "The rule",
            "a.rule",
            rules.stream().map(FindingRule::name).distinct().sorted().toList()),
        Filter.oneOf(
            "type",
            "The record type",
            "a.type",
            rules.stream().map(rule -> rule.listing().type()).distinct().sorted().toList()),
        new Filter(
            "import",
            "The import that wrote the record, which nobody has changed since",
            List.of(),
            true,
            (ids, _) -> writtenBy(ids.stream().map(this::id).toList())));
  }

  private String id(String text) {
    RecordRef ref = new RecordRef(text);
    if (ref.id().isEmpty())
      throw new FactFormatException("invalid-format", "import is the id of an import");
    return records
        .resolve(imports, ref)
        .map(UUID::toString)
        .orElseThrow(
            () -> new FactFormatException("unknown-reference", records.unknown(imports, text)));
  }

  /// The condition that one of the imports wrote the record as it is.
  static Sql writtenBy(List<String> imports) {
    return Sql.of(
        "a.written IN (SELECT trx FROM revision WHERE import_job IN "
            + Sql.places(imports.size())
            + ")",
        imports.toArray());
  }

  @Override
  public List<Column> csv() {
    return List.of(
        Column.text("id", "/id"),
        Column.text("type", "/type"),
        Column.text("record", "/record"),
        Column.text("key", "/key"),
        Column.text("rule", "/rule"),
        Column.text("explanation", "/explanation"));
  }
}
