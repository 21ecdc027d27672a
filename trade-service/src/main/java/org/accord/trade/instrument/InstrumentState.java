package org.accord.trade.instrument;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.facts.Terms;
import org.accord.trade.instrument.InstrumentKind.Form;

/// Where an instrument stands on a day: by its dated acts, unless its source reports that it is not
/// there yet. Which words of sources stand for a state is told with it.
public enum InstrumentState {
  IN_PREPARATION("in_preparation", "draft", "proposed", "planned", "prepared"),
  /// Agreed on, but not told to be signed.
  AGREED("agreed"),
  SIGNED("signed", "adopted"),
  IN_FORCE("in_force", "active"),
  /// Its validity is over.
  EXPIRED("expired"),
  COMPLETED("completed"),
  TERMINATED("terminated"),
  /// Of a meeting.
  HELD("held"),
  UNKNOWN;

  private final List<String> reportedAs;

  InstrumentState(String... reportedAs) {
    this.reportedAs = List.of(reportedAs);
  }

  @JsonCreator
  public static InstrumentState of(String term) {
    return Terms.of(InstrumentState.class, "state", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  /// The SQL expression of the state on a day of a row `a`. A date's text sorts before those of its
  /// days, and followed by `~` after them.
  static String on(LocalDate day) {
    return """
    CASE
      WHEN a.kind IN %1$s THEN
        IF(%2$s OR a.signed_on <= '%3$s', 'held', IF(%6$s, 'in_preparation', 'unknown'))
      WHEN %4$s THEN 'terminated' WHEN %5$s THEN 'completed'
      WHEN %6$s THEN 'in_preparation' WHEN %7$s THEN 'agreed'
      WHEN %8$s OR CONCAT(a.valid_to, '~') < '%3$s' THEN 'expired'
      WHEN a.valid_from <= '%3$s' THEN 'in_force'
      WHEN a.signed_on <= '%3$s' THEN 'signed' ELSE 'unknown' END\
    """
        .formatted(
            quoted(InstrumentKind.of(Form.MEETING).stream()),
            HELD.isReported(),
            day,
            TERMINATED.isReported(),
            COMPLETED.isReported(),
            IN_PREPARATION.isReported(),
            AGREED.isReported(),
            EXPIRED.isReported());
  }

  private String isReported() {
    return "COALESCE(a.reported_status, '') IN " + quoted(reportedAs.stream());
  }

  /// The condition that the source calls the status of a row `a` by a word for no state.
  static String isReportedOtherwise() {
    return "a.reported_status NOT IN "
        + quoted(Arrays.stream(values()).flatMap(state -> state.reportedAs.stream()));
  }

  static String quoted(Stream<String> words) {
    return words.map(word -> "'" + word + "'").collect(Collectors.joining(", ", "(", ")"));
  }
}
