package org.accord.trade.observation;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.facts.HsCode;
import org.accord.kit.conflict.SubjectText;
import org.jspecify.annotations.Nullable;

/// What a value is a value of. Two figures with the same subject speak about the same quantity, and
/// disagree when their values exclude each other.
final class Subject {
  private Subject() {}

  /// The subject as a readable text of at most 200 characters; empty for a figure without a value
  /// or without a date.
  static Optional<String> of(ObservationDraft draft) {
    String time = time(draft);
    if (draft.value() == null || time == null) return Optional.empty();
    String codes =
        draft.commodities().isEmpty() ? joined(draft.hsCodes().stream().map(HsCode::value)) : "";
    String commodities = codes.isEmpty() ? joined(draft.commodities().stream()) : codes;
    String direction =
        draft.measure().tellsDirection() || draft.directionFrom() == null
            ? null
            : draft.directionFrom() + ">" + draft.directionTo();
    String subject =
        Stream.of(
                draft.reporter(),
                draft.partner(),
                draft.measure().term(),
                labelled("target_of", draft.targetOf()),
                labelled("indicator", draft.indicator()),
                labelled("denominator", draft.denominator()),
                labelled("direction", direction),
                draft.scope().term(),
                labelled("commodity", commodities.isEmpty() ? null : commodities),
                labelled("unit", draft.unit()),
                time)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("|"));
    return Optional.of(
        SubjectText.shortened(SubjectText.shortened(subject) + basis(draft, !codes.isEmpty())));
  }

  /// Values by different valuations, codes of different editions, and what is expected beside what
  /// was, tell of different quantities.
  private static String basis(ObservationDraft draft, boolean coded) {
    ValuationBasis valuation = draft.valuationBasis();
    HsEdition edition = coded ? draft.hsEdition() : null;
    return (valuation == null ? "" : "|valuation=" + valuation.term())
        + (edition == null ? "" : "|edition=" + edition.term())
        + (draft.observationStatus() == ObservationStatus.FORECAST ? "|status=forecast" : "");
  }

  private static @Nullable String time(ObservationDraft draft) {
    if (draft.observedOn() != null) return draft.observedOn().toString();
    Months period = draft.period();
    return period == null || period.end() == null ? null : period.start() + ".." + period.end();
  }

  private static String joined(Stream<String> values) {
    return values.distinct().sorted().collect(Collectors.joining(";"));
  }

  private static String labelled(String name, @Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Measure measure -> name + "=" + measure.term();
      default -> name + "=" + value;
    };
  }
}
