package org.accord.trade.ranking;

import jakarta.ws.rs.QueryParam;
import org.accord.facts.Period;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Level;
import org.accord.trade.series.Reading;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The parameters that name a field, as they come in.
public class FieldParameters {
  @Parameter(description = "What is compared: partner (the default), commodity or reporter")
  @QueryParam("by")
  private @Nullable String by;

  @Parameter(description = "What is measured", required = true)
  @QueryParam("measure")
  private @Nullable String measure;

  @Parameter(description = "Who reports; needed unless reporters are compared")
  @QueryParam("reporter")
  private @Nullable String reporter;

  @Parameter(description = "With whom; needed unless partners are compared")
  @QueryParam("partner")
  private @Nullable String partner;

  @Parameter(description = "2023, 2023-05 or 2023-01..2023-09", required = true)
  @QueryParam("period")
  private @Nullable String period;

  @Parameter(description = "What the trade is of; else the scope with the most entries")
  @QueryParam("scope")
  private @Nullable String scope;

  @Parameter(description = "Of partners and reporters, by which commodity")
  @QueryParam("commodity")
  private @Nullable String commodity;

  @Parameter(description = "The unit or currency")
  @QueryParam("unit")
  private @Nullable String unit;

  @Parameter(description = "Of commodities: named, chapter, heading or subheading")
  @QueryParam("level")
  private @Nullable String level;

  @Parameter(
      description =
          "Of partners and reporters: country, territory or party; countries unless there are none")
  @QueryParam("kind")
  private @Nullable String kind;

  @Parameter(description = Reading.VALUATION)
  @QueryParam("valuation")
  private @Nullable String valuation;

  @Parameter(description = Reading.HS_EDITION)
  @QueryParam("hsEdition")
  private @Nullable String hsEdition;

  boolean namesPeriod() {
    return period != null;
  }

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
        kind(reading, compared),
        reading.basis(valuation, hsEdition));
  }

  private @Nullable Kind kind(Reading reading, By compared) {
    if (compared == By.COMMODITY && kind != null)
      reading.fault("kind", "out-of-range", "Commodities are of no kind; level tells them apart");
    return reading.term("kind", Kind.class, kind);
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
