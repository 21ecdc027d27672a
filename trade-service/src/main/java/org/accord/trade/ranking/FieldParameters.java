package org.accord.trade.ranking;

import org.accord.facts.Period;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Level;
import org.accord.trade.series.Reading;
import org.jspecify.annotations.Nullable;

/// The parameters that name a field, as they come in.
record FieldParameters(
    @Nullable String by,
    @Nullable String measure,
    @Nullable String reporter,
    @Nullable String partner,
    @Nullable String period,
    @Nullable String scope,
    @Nullable String commodity,
    @Nullable String unit,
    @Nullable String level,
    @Nullable String valuation,
    @Nullable String hsEdition,
    @Nullable String asOf) {

  Field field(Reading reading) {
    By compared = reading.term("by", By.class, by, By.PARTNER);
    Period months = reading.period("period", period);
    if (period == null)
      reading.fault("period", "required", "Name the months, such as 2023 or 2023-01..2023-09");
    return new Field(
        compared,
        reading.requiredTerm("measure", Measure.class, measure),
        participant(reading, "reporter", reporter, compared != By.REPORTER),
        participant(reading, "partner", partner, compared != By.PARTNER),
        months == null ? Period.year(1) : months,
        reading.term("scope", Scope.class, scope),
        reading.commodity("commodity", commodity),
        reading.unit("unit", unit),
        reading.term("level", Level.class, level),
        reading.basis(valuation, hsEdition),
        reading.instant("asOf", asOf));
  }

  /// Who is compared is not given; the other is.
  private static @Nullable String participant(
      Reading reading, String name, @Nullable String value, boolean needed) {
    if (needed) return reading.requiredParticipant(name, value);
    if (value != null)
      reading.fault(
          name, "out-of-range", "It is the " + name + "s that are compared; leave it out");
    return null;
  }
}
