package org.accord.trade.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.accord.facts.Citation;
import org.accord.facts.Qualifier;
import org.jspecify.annotations.Nullable;

/// What a citation tells of a figure, in parts of which most are the same for many figures.
record Citable(String key, Who who, What what, When when, Amount amount, By by) {

  /// Both sides, by their codes or keys, and as the source calls them.
  record Who(
      String reporter,
      @Nullable String reporterName,
      String partner,
      @Nullable String partnerName) {}

  /// What is measured, by its terms.
  record What(
      String measure,
      @Nullable String targetOf,
      @Nullable String indicator,
      @Nullable String denominator,
      String scope,
      List<String> commodities,
      List<String> hsCodes,
      @Nullable String hsEdition,
      @Nullable String valuationBasis) {}

  /// The date of a stock, or the months of a flow.
  record When(@Nullable String observedOn, @Nullable String start, @Nullable String end) {
    static final When NEVER = new When(null, null, null);

    static When of(@Nullable Months months) {
      return months == null ? NEVER : new When(null, text(months.start()), text(months.end()));
    }
  }

  /// How much it is, or how many times of what was, and what to know of it.
  record Amount(
      @Nullable BigDecimal value,
      @Nullable String unit,
      String qualifier,
      @Nullable BigDecimal changeRatio,
      When base,
      @Nullable String status,
      boolean contested,
      boolean preferred) {}

  /// The source, the place in it, and what it cites.
  record By(
      String title,
      @Nullable String author,
      @Nullable String year,
      @Nullable String chapter,
      @Nullable String note,
      @Nullable String citesTitle,
      @Nullable String citesUrl,
      @Nullable String citesYear) {}

  static Citable of(ObservationView figure, Citing.Work work) {
    return new Citable(
        figure.key(),
        new Who(figure.reporter(), figure.reporterName(), figure.partner(), figure.partnerName()),
        new What(
            figure.measure().term(),
            figure.targetOf() == null ? null : figure.targetOf().term(),
            figure.indicator(),
            figure.denominator(),
            figure.scope().term(),
            figure.commodities(),
            figure.hsCodes(),
            figure.hsEdition() == null ? null : figure.hsEdition().term(),
            figure.valuationBasis() == null ? null : figure.valuationBasis().term()),
        figure.observedOn() == null
            ? When.of(figure.period())
            : new When(figure.observedOn().toString(), null, null),
        new Amount(
            figure.value(),
            figure.unit(),
            Objects.requireNonNullElse(figure.qualifier(), Qualifier.EXACT).term(),
            figure.changeRatio(),
            When.of(figure.basePeriod()),
            figure.observationStatus() == null ? null : figure.observationStatus().term(),
            !figure.conflicts().isEmpty(),
            figure.preferred()),
        new By(
            figure.source().title(),
            work.author(),
            text(work.year()),
            figure.source().chapter(),
            figure.source().note(),
            cited(figure, Citation::title),
            cited(figure, Citation::url),
            text(cited(figure, Citation::year))));
  }

  private static <T> @Nullable T cited(
      ObservationView figure, Function<Citation, @Nullable T> part) {
    return figure.cites() == null ? null : part.apply(figure.cites());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
