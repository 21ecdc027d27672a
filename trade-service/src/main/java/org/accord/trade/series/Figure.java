package org.accord.trade.series;

import java.math.BigDecimal;
import java.util.Comparator;
import org.accord.facts.Confidence;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.Provenances;
import org.accord.kit.source.StatedIn;
import org.accord.trade.observation.Months;
import org.accord.trade.observation.ObservationStatus;
import org.jspecify.annotations.Nullable;

/// A reported figure that analytics count, as far as they look at it.
///
/// @param series which series it belongs to, whatever its unit
/// @param period the months of a flow; none for a stock
/// @param value none where only a growth is reported
/// @param changeRatio the value divided by that of the base period, as reported
/// @param qualifier of the value, or of the change ratio where there is no value
/// @param base the base period, where the source tells it
/// @param status where it is not normal: estimated, provisional and others
public record Figure(
    String key,
    String series,
    @Nullable Period period,
    @Nullable PartialDate observedOn,
    @Nullable Qualified value,
    @Nullable String unit,
    @Nullable Qualifier qualifier,
    @Nullable BigDecimal changeRatio,
    @Nullable Period base,
    StatedIn source,
    Confidence confidence,
    @Nullable ObservationStatus status) {

  /// The best founded first.
  static final Comparator<Figure> PREFERENCE =
      Comparator.comparing(Figure::confidence)
          .thenComparingInt(figure -> figure.qualifier == null ? 0 : figure.qualifier.rank())
          .thenComparing(Figure::key);

  /// What [#of] reads.
  static final String COLUMNS =
      "a.`key`, HEX(a.series) AS series, a.period_start, a.period_end, a.observed_on, a.value,"
          + " a.unit, a.qualifier, a.change_ratio, a.base_start, a.base_end, a.confidence,"
          + " a.observation_status,"
          + " s.`key` AS source_key, s.title AS source_title, a.source_chapter, a.source_note";

  /// Where it reads from.
  static String tables(Snapshot snapshot) {
    return snapshot.table("observation", "a")
        + " LEFT JOIN "
        + snapshot.table("source", "s")
        + " ON s.id = a.source_id AND "
        + snapshot.holds("s");
  }

  /// The condition that a figure counts.
  static String counts(Snapshot snapshot) {
    return snapshot.holds("a")
        + " AND NOT a.linked AND NOT EXISTS (SELECT 1 FROM "
        + snapshot.table("set_aside", "x")
        + " WHERE x.observation_id = a.id AND "
        + snapshot.holds("x")
        + ")";
  }

  static String select(Snapshot snapshot) {
    return "SELECT " + COLUMNS + " FROM " + tables(snapshot) + " WHERE " + counts(snapshot);
  }

  static Figure of(Row row) {
    BigDecimal value = row.decimal("value");
    Qualifier qualifier = row.term("qualifier", Qualifier::of);
    return new Figure(
        row.required("key"),
        row.required("series"),
        period(row, "period_start", "period_end"),
        row.date("observed_on"),
        value == null ? null : new Qualified(value, qualifier),
        row.text("unit"),
        qualifier,
        row.decimal("change_ratio"),
        period(row, "base_start", "base_end"),
        Provenances.source(row),
        Provenances.confidence(row),
        status(row));
  }

  private static @Nullable ObservationStatus status(Row row) {
    ObservationStatus status = row.term("observation_status", ObservationStatus::of);
    return status == ObservationStatus.NORMAL ? null : status;
  }

  private static @Nullable Period period(Row row, String start, String end) {
    Months months = Months.ofNullable(row.date(start), row.date(end));
    return months == null ? null : months.period().orElse(null);
  }
}
