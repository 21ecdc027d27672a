package org.accord.trade.observation;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accord.facts.HsCode;
import org.accord.facts.PartialDate;
import org.accord.kit.source.Fact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// One figure of foreign trade, as a source reports it.
@Entity
class Observation extends Fact {
  private String reporter;
  private @Nullable String reporterKind;
  private @Nullable String reporterName;
  private String partner;
  private @Nullable String partnerKind;
  private @Nullable String partnerName;
  private String measure;
  private @Nullable String indicator;
  private String scope;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> commodities;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> hsCodes;

  private @Nullable String periodStart;
  private @Nullable String periodEnd;
  private @Nullable String observedOn;
  private @Nullable LocalDate coversFrom;
  private @Nullable LocalDate coversTo;
  private @Nullable BigDecimal value;
  private @Nullable String unit;
  private @Nullable String qualifier;
  private @Nullable String baseStart;
  private @Nullable String baseEnd;
  private @Nullable BigDecimal changeRatio;
  private @Nullable String directionFrom;
  private @Nullable String directionTo;
  private @Nullable String denominator;
  private @Nullable String targetOf;
  private @Nullable String valuationBasis;
  private @Nullable String hsEdition;
  private @Nullable String observationStatus;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> sameAs;

  private @Nullable String subject;
  private @Nullable Integer implausible;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Observation() {}

  @SuppressWarnings("NullAway.Init")
  Observation(ObservationDraft draft, UUID source) {
    super(draft, source);
    take(draft);
  }

  void revise(ObservationDraft draft, UUID source) {
    restOn(draft, source);
    take(draft);
  }

  /// See [Subject].
  Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  @Override
  public Map<String, List<String>> postings() {
    return Map.of("observation.commodity", commodities, "observation.hs", hsCodes);
  }

  private void take(ObservationDraft draft) {
    reporter = draft.reporter();
    reporterKind = draft.reporterKind() == null ? null : draft.reporterKind().term();
    reporterName = draft.reporterName();
    partner = draft.partner();
    partnerKind = draft.partnerKind() == null ? null : draft.partnerKind().term();
    partnerName = draft.partnerName();
    measure = draft.measure().term();
    indicator = draft.indicator();
    scope = draft.scope().term();
    commodities = List.copyOf(draft.commodities());
    hsCodes = draft.hsCodes().stream().map(HsCode::value).toList();
    takeTime(draft);
    value = draft.value();
    unit = text(draft.unit());
    qualifier = draft.qualifier() == null ? null : draft.qualifier().term();
    changeRatio = draft.changeRatio();
    directionFrom = draft.directionFrom();
    directionTo = draft.directionTo();
    denominator = draft.denominator();
    targetOf = draft.targetOf() == null ? null : draft.targetOf().term();
    valuationBasis = draft.valuationBasis() == null ? null : draft.valuationBasis().term();
    hsEdition = draft.hsEdition() == null ? null : draft.hsEdition().term();
    observationStatus = draft.observationStatus() == null ? null : draft.observationStatus().term();
    sameAs = List.copyOf(draft.sameAs());
    implausible = Plausibility.broken(draft);
    subject = sameAs.isEmpty() ? Subject.of(draft).orElse(null) : null;
  }

  private void takeTime(ObservationDraft draft) {
    Months period = draft.period();
    periodStart = period == null ? null : text(period.start());
    periodEnd = period == null ? null : text(period.end());
    Months base = draft.basePeriod();
    baseStart = base == null ? null : text(base.start());
    baseEnd = base == null ? null : text(base.end());
    PartialDate day = draft.observedOn();
    observedOn = text(day);
    PartialDate from = period == null || period.start() == null ? day : period.start();
    PartialDate to = period == null || period.start() == null ? day : period.end();
    coversFrom = from == null ? null : from.earliest();
    coversTo = to == null ? null : to.latest();
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
