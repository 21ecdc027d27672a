package org.accord.trade.observation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.facts.Unit;
import org.accord.kit.refusal.Faults;
import org.jspecify.annotations.Nullable;

/// What the parts of a figure must have to do with each other. A figure that is entered in Accord
/// obeys all of it; a reported one that does not is kept as it is reported, and is a finding.
enum Plausibility {
  UNIT_OF_ANOTHER_MEASURE(
      "/unit", "not-applicable", "The unit is not one of the measure", Plausibility::unit),
  VALUE_BEYOND_THE_MEASURE(
      "/value", "out-of-range", "The measure cannot have the value", Plausibility::value),
  NOTHING_COUNTED(
      "/indicator",
      "required",
      "It is not known what is counted or ranked",
      Plausibility::indicator),
  TRADE_WITH_ITSELF(
      "/partner",
      "not-applicable",
      "The reporter and the partner are the same",
      Plausibility::partner),
  STOCK_OUTSIDE_ITS_PERIOD(
      "/observedOn",
      "out-of-range",
      "The date of the stock is not in its period",
      Plausibility::stock),
  BASE_NOT_BEFORE_PERIOD(
      "/basePeriod",
      "out-of-range",
      "The base period does not end before the period begins",
      Plausibility::base),
  BASE_WITHOUT_GROWTH(
      "/changeRatio",
      "required",
      "A base period is given, but no change since then",
      Plausibility::growth),
  CODES_OF_SERVICES(
      "/hsCodes",
      "not-applicable",
      "The Harmonized System classifies goods, and the figure is of services",
      Plausibility::codes);

  private static final Qualified WHOLE = new Qualified(BigDecimal.valueOf(100), Qualifier.UP_TO);

  private final String pointer;
  private final String code;
  private final String explanation;
  private final Function<ObservationDraft, @Nullable String> objection;

  /// @param objection what is to be said against a draft, with what would be right; else null
  Plausibility(
      String pointer,
      String code,
      String explanation,
      Function<ObservationDraft, @Nullable String> objection) {
    this.pointer = pointer;
    this.code = code;
    this.explanation = explanation;
    this.objection = objection;
  }

  /// Names what is implausible, except where something else is wrong already.
  static void check(ObservationDraft draft, Faults faults) {
    for (Plausibility rule : values()) {
      String objection = faults.touches(rule.pointer) ? null : rule.objection.apply(draft);
      if (objection != null) faults.field(rule.pointer, rule.code, objection);
    }
  }

  /// The rules that a draft breaks, a bit for each; null for the many that break none.
  static @Nullable Integer broken(ObservationDraft draft) {
    int bits =
        Arrays.stream(values())
            .filter(rule -> rule.objection.apply(draft) != null)
            .mapToInt(Plausibility::bit)
            .sum();
    return bits == 0 ? null : bits;
  }

  /// Such as `trade-with-itself`.
  String rule() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  int bit() {
    return 1 << ordinal();
  }

  String explanation() {
    return explanation;
  }

  private static @Nullable String unit(ObservationDraft draft) {
    Unit unit = draft.unit();
    Measure measure = measured(draft);
    return unit == null || measure == null || measure.isToldIn(unit)
        ? null
        : "%s is told in %s, not in %s".formatted(measure.term(), measure.units(), unit);
  }

  private static @Nullable String value(ObservationDraft draft) {
    BigDecimal value = draft.value();
    Measure measure = measured(draft);
    if (value == null || measure == null) return null;
    return switch (measure) {
      case SHARE ->
          new Qualified(value, draft.qualifier()).disjointFrom(WHOLE)
              ? "A share is at most 100 percent"
              : negative(value, measure);
      case RANK ->
          value.signum() > 0 && value.stripTrailingZeros().scale() <= 0
              ? null
              : "A rank is 1, 2, 3 and so on";
      default -> negative(value, measure);
    };
  }

  private static @Nullable String negative(BigDecimal value, Measure measure) {
    return value.signum() < 0 && !measure.mayBeNegative()
        ? "Only a balance can be below zero"
        : null;
  }

  private static @Nullable String indicator(ObservationDraft draft) {
    if (draft.indicator() != null) return null;
    if (draft.measure() == Measure.COUNT) return "Say what is counted, such as exporters";
    return draft.measure() == Measure.RANK ? "Say by what it is ranked, such as turnover" : null;
  }

  private static @Nullable String partner(ObservationDraft draft) {
    return draft.reporter() != null && draft.reporter().equals(draft.partner())
        ? draft.reporter() + " does not trade with itself; WORLD is the partner of all its trade"
        : null;
  }

  private static @Nullable String stock(ObservationDraft draft) {
    PartialDate day = draft.observedOn();
    Months period = draft.period();
    if (day == null || period == null || period.end() == null) return null;
    boolean early = period.start() != null && day.latest().isBefore(period.start().earliest());
    return early || day.earliest().isAfter(period.end().latest())
        ? "%s is not in the period, which ends with %s".formatted(day, period.end())
        : null;
  }

  private static @Nullable String base(ObservationDraft draft) {
    Optional<Period> period = period(draft.period());
    Optional<Period> base = period(draft.basePeriod());
    if (period.isEmpty() || base.isEmpty()) return null;
    if (!base.get().end().isBefore(period.get().start()))
      return "The base period ends before the period begins" + usual(period.get());
    return null;
  }

  /// What is to be said against a base period of another length.
  static Optional<String> baseOfOtherLength(ObservationDraft draft) {
    Optional<Period> base = period(draft.basePeriod());
    return period(draft.period())
        .filter(period -> base.isPresent() && base.get().months() != period.months())
        .map(period ->
            "%d months cannot be compared with %d%s"
                .formatted(period.months(), base.orElseThrow().months(), usual(period)));
  }

  private static String usual(Period period) {
    return period
        .baseYearEarlier()
        .map(base -> "; the base of %s is usually %s".formatted(period, base))
        .orElse("");
  }

  private static @Nullable String growth(ObservationDraft draft) {
    return draft.basePeriod() != null && draft.changeRatio() == null
        ? "Say how the value changed since the base period, or leave that out"
        : null;
  }

  private static @Nullable String codes(ObservationDraft draft) {
    boolean services = draft.scope() == Scope.SERVICES || draft.scope() == Scope.GOODS_AND_SERVICES;
    return services && !draft.hsCodes().isEmpty()
        ? "HS codes classify goods: the scope is goods or food, or there are no codes"
        : null;
  }

  /// What the value is one of: that which a target aims at.
  private static @Nullable Measure measured(ObservationDraft draft) {
    return draft.measure() == Measure.TARGET ? draft.targetOf() : draft.measure();
  }

  private static Optional<Period> period(@Nullable Months months) {
    return Optional.ofNullable(months).flatMap(Months::period);
  }
}
