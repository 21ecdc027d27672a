package org.accord.trade.permit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.facts.PartialDate;
import org.accord.facts.Terms;

/// Where a permit stands on a day, by its dates and by what its source calls its status.
public enum PermitState {
  /// Sought, not granted.
  APPLIED("applied", "applying", "pending", "in_review"),
  /// Granted and not over.
  VALID,
  /// Reported as granted, but no date tells since when or until when.
  UNDATED("granted", "permitted", "accredited", "registered", "licensed", "approved", "active"),
  SUSPENDED("suspended"),
  REVOKED("revoked", "withdrawn", "cancelled"),
  EXPIRED("expired"),
  UNKNOWN;

  private final List<String> reportedAs;

  PermitState(String... reportedAs) {
    this.reportedAs = List.of(reportedAs);
  }

  @JsonCreator
  public static PermitState of(String term) {
    return Terms.of(PermitState.class, "state", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  /// The SQL expression of the state of a row `a` at a date: on a day of it, by what is known. What
  /// is over before it is expired, what is granted by its end is valid.
  static String at(PartialDate date) {
    return """
    CASE WHEN %s THEN 'revoked' WHEN %s THEN 'suspended'
      WHEN %s OR CONCAT(a.expires_on, '~') < '%s' THEN 'expired'
      WHEN a.granted_on <= '%s' OR (a.expires_on IS NOT NULL AND %s) THEN 'valid'
      WHEN %s THEN 'applied' WHEN %6$s THEN 'undated' ELSE 'unknown' END\
    """
        .formatted(
            REVOKED.isReported(),
            SUSPENDED.isReported(),
            EXPIRED.isReported(),
            date.earliest(),
            date.latest(),
            UNDATED.isReported(),
            APPLIED.isReported());
  }

  /// The condition that the source calls the status of a row `a` by a word for this state.
  String isReported() {
    return isReported("a");
  }

  String isReported(String alias) {
    return alias + ".reported_status IN " + quoted(reportedAs.stream());
  }

  /// The condition that the source calls it by a word that stands for no state.
  static String isReportedOtherwise() {
    return "a.reported_status NOT IN "
        + quoted(Arrays.stream(values()).flatMap(state -> state.reportedAs.stream()));
  }

  private static String quoted(Stream<String> words) {
    return words.map(word -> "'" + word + "'").collect(Collectors.joining(", ", "(", ")"));
  }
}
