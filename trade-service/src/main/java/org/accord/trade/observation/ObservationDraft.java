package org.accord.trade.observation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.FactFormatException;
import org.accord.facts.HsCode;
import org.accord.facts.PartialDate;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.facts.Slug;
import org.accord.facts.Unit;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactDraft;
import org.accord.kit.source.SourceRef;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a source says of the trade of a reporter with a partner.
///
/// @param reporter a territory's code or a party's key
/// @param reporterName as the source calls it
/// @param indicator what is counted, shared, ranked or aimed at; none for a plain flow
/// @param commodities keys of commodities; several are a basket, and the figure is of all of it
/// @param period the months of a flow; of a stock, the end alone where the source gives it
/// @param observedOn the date of a stock
/// @param qualifier how the value bounds the true one; of the change ratio where there is no value
/// @param changeRatio the value divided by that of the base period: +15 % is 1.15
/// @param denominator what a share is a share of
/// @param targetOf the measure that a target aims at
/// @param hsEdition the edition that the HS codes are of
/// @param sameAs fuller records of the same fact, as `folder/file:key`; it is counted there only
@Schema
public record ObservationDraft(
    @NotBlank(message = "A figure needs a key") @Size(max = 120) String key,
    @NotBlank(message = "A figure needs a reporter") @Size(max = 80) String reporter,
    @Nullable ParticipantKind reporterKind,
    @Nullable @Size(max = 200) String reporterName,
    @NotBlank(message = "A figure needs a partner") @Size(max = 80) String partner,
    @Nullable ParticipantKind partnerKind,
    @Nullable @Size(max = 200) String partnerName,
    @NotNull(message = "A figure needs a measure") Measure measure,
    @Nullable @Size(max = 60) @Pattern(regexp = TERM, message = TERM_FORM) String indicator,
    @NotNull(message = "A figure needs a scope; unspecified where the source does not say")
        Scope scope,
    @Size(max = 20) List<@Size(max = 80) String> commodities,
    @Size(max = 20) List<HsCode> hsCodes,
    @Nullable Months period,
    @Nullable PartialDate observedOn,
    @Nullable BigDecimal value,
    @Nullable Unit unit,
    @Nullable Qualifier qualifier,
    @Nullable Months basePeriod,
    @Nullable BigDecimal changeRatio,
    @Nullable @Size(max = 80) String directionFrom,
    @Nullable @Size(max = 80) String directionTo,
    @Nullable @Size(max = 60) @Pattern(regexp = TERM, message = TERM_FORM) String denominator,
    @Nullable Measure targetOf,
    @Nullable ValuationBasis valuationBasis,
    @Nullable HsEdition hsEdition,
    @Nullable ObservationStatus observationStatus,
    @Size(max = 20)
        List<@Size(max = 200) @Pattern(regexp = LINK, message = LINK_FORM) String> sameAs,
    @Valid @NotNull(message = "A source is needed") SourceRef source,
    @Nullable Citation cites,
    @Nullable Confidence confidence,
    @Nullable @Size(max = 2000) String note)
    implements FactDraft {
  /// What links to figures begin with.
  static final String OWN_FILE = "trade/trade_figures:";

  private static final String TERM = "[a-z0-9]+(_[a-z0-9]+)*";
  private static final String TERM_FORM = "A term is lower-case words joined by _";
  private static final String LINK = "[a-z][a-z_-]*/[a-z][a-z_-]*:[^\\s;]+";
  private static final String LINK_FORM = "A link is folder/file:key, such as regions/zones:x";

  public ObservationDraft {
    if (value != null && qualifier == null) qualifier = Qualifier.EXACT;
    if (confidence == null) confidence = Confidence.MEDIUM;
  }

  /// The qualified value, of a figure that has one.
  @Nullable Qualified qualified() {
    return value == null ? null : new Qualified(value, qualifier);
  }

  /// Names what no figure may say, however it comes in.
  void check(Faults faults, LocalDate today) {
    if (key != null && !Slug.isSlug(key))
      faults.field("/key", "invalid-format", "A key is lower-case words joined by -");
    checkNumbers(faults);
    if (unit != null) Units.check(unit, "/unit", faults);
    if (measure == Measure.SHARE && value != null) checkDenominator(faults);
    if (sameAs.contains(OWN_FILE + key))
      faults.field("/sameAs", "not-applicable", "A figure is not a fuller record of itself");
    if (period != null) period.check("/period", faults);
    if (basePeriod != null) basePeriod.check("/basePeriod", faults);
    if (basePeriod != null && basePeriod.start() == null && !faults.touches("/basePeriod/start"))
      faults.field("/basePeriod/start", "required", "A base period needs its start");
    if (period != null
        && period.start() == null
        && observedOn == null
        && !faults.touches("/period/start")
        && !faults.touches("/observedOn"))
      faults.field("/period/start", "required", "Only a stock has the end of its period alone");
    if (measure == Measure.TARGET || observationStatus == ObservationStatus.FORECAST) return;
    if (observedOn != null && observedOn.earliest().isAfter(today))
      faults.field("/observedOn", "out-of-range", "A stock of a future day cannot be known");
    if (period != null
        && period.end() != null
        && (period.start() == null ? period.end().earliest() : period.end().latest())
            .isAfter(today))
      faults.field(
          "/period/end",
          "out-of-range",
          "The period has not ended yet, and only that of a target or a forecast may end in the"
              + " future");
  }

  /// Names what a source may leave open and an editor may not; imported figures that leave it open
  /// are findings.
  void checkEntered(Faults faults) {
    if (measure == Measure.SHARE) checkDenominator(faults);
    Plausibility.check(this, faults);
    Plausibility.baseOfOtherLength(this)
        .filter(_ -> !faults.touches("/basePeriod"))
        .ifPresent(objection -> faults.field("/basePeriod", "out-of-range", objection));
    if (measure == Measure.TARGET && targetOf == null && !faults.touches("/targetOf"))
      faults.field("/targetOf", "required", "Say which measure the target is for");
    if (period == null && observedOn == null && !faults.touches("/period"))
      faults.field("/period", "required", "Say the months that the figure is of, or observedOn");
  }

  private void checkDenominator(Faults faults) {
    if (denominator == null && !faults.touches("/denominator"))
      faults.field(
          "/denominator", "required", "Say what the share is of, such as exports_to_partner");
  }

  private void checkNumbers(Faults faults) {
    if (value == null && changeRatio == null && !faults.touches("/value"))
      faults.field("/value", "required", "A figure states a value or a change ratio");
    if (value != null && unit == null && !faults.touches("/unit"))
      faults.field("/unit", "required", "A value needs its unit");
    if (value == null && unit != null && !faults.touches("/value"))
      faults.field("/value", "required", "A unit needs a value");
    checkNumber(value, "/value", faults);
    checkNumber(changeRatio, "/changeRatio", faults);
    if (value != null && value.signum() < 0 && measure != null && !measure.mayBeNegative())
      faults.field("/value", "out-of-range", "Only a balance can be below zero");
    if (changeRatio != null && changeRatio.signum() < 0)
      faults.field("/changeRatio", "out-of-range", "A change ratio is not below zero");
  }

  private void checkNumber(@Nullable BigDecimal number, String pointer, Faults faults) {
    if (number == null) return;
    try {
      new Qualified(number, value == null ? Qualifier.EXACT : qualifier);
    } catch (FactFormatException e) {
      faults.field(pointer, e.code(), e.getMessage());
    }
  }
}
