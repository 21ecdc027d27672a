package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whole months from `start` to `end`, both included: what a flow such as exports was counted over.
/// In JSON `{"start":"2022-01","end":"2022-09"}`.
///
/// Ordered by start, then end.
@JsonAutoDetect(
    fieldVisibility = Visibility.NONE,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public record Period(YearMonth start, YearMonth end) implements Comparable<Period> {
  private static final Comparator<Period> ORDER =
      Comparator.comparing(Period::start).thenComparing(Period::end);

  /// The kinds of period that figures are published for. Only the same kinds are compared.
  public enum Frequency {
    /// One month.
    MONTH,
    /// January to March, April to June, July to September, October to December.
    QUARTER,
    /// January to June, July to December.
    HALF_YEAR,
    /// January to September.
    NINE_MONTHS,
    /// January to December.
    YEAR,
    /// Any other, such as the ten months from January to October, or two years.
    OTHER;

    @JsonCreator
    public static Frequency of(@Nullable String term) {
      return Terms.of(Frequency.class, "frequency", term);
    }

    /// Such as `nine_months`.
    @JsonValue
    public String term() {
      return Terms.term(this);
    }
  }

  public Period {
    if (start.getYear() < 1 || end.getYear() > 9999) {
      throw new FactFormatException("invalid-date", "a period lies in the years 0001 to 9999");
    }
    if (start.isAfter(end)) {
      throw new FactFormatException(
          "invalid-date", "the period's start %s is after its end %s".formatted(start, end));
    }
  }

  /// The twelve months of a year.
  public static Period year(int year) {
    return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
  }

  /// Both as `2022-01`; a bare year means its January as the start and its December as the end.
  ///
  /// @throws FactFormatException `required` or `invalid-date`, with what is wrong
  @JsonCreator
  public static Period parse(
      @JsonProperty("start") @Nullable String start, @JsonProperty("end") @Nullable String end) {
    return new Period(
        YearMonth.from(bound("the period's start", start).earliest()),
        YearMonth.from(bound("the period's end", end).latest()));
  }

  private static PartialDate bound(String what, @Nullable String text) {
    if (text == null || text.isBlank()) {
      throw FactFormatException.required(what);
    }
    PartialDate date = PartialDate.parse(text);
    return switch (date.precision()) {
      case YEAR, MONTH -> date;
      case DAY ->
          throw new FactFormatException(
              "invalid-date",
              "%s is a month such as 2022-01, not the day %s".formatted(what, date));
    };
  }

  /// The number of months, 1 or more.
  public int months() {
    return Math.toIntExact(start.until(end, ChronoUnit.MONTHS)) + 1;
  }

  public Frequency frequency() {
    int length = months();
    boolean aligned = length <= 12 && (start.getMonthValue() - 1) % length == 0;
    return switch (length) {
      case 1 -> Frequency.MONTH;
      case 3 -> aligned ? Frequency.QUARTER : Frequency.OTHER;
      case 6 -> aligned ? Frequency.HALF_YEAR : Frequency.OTHER;
      case 9 -> start.getMonthValue() == 1 ? Frequency.NINE_MONTHS : Frequency.OTHER;
      case 12 -> aligned ? Frequency.YEAR : Frequency.OTHER;
      default -> Frequency.OTHER;
    };
  }

  /// The same months a year before: the base of growth. A period longer than a year would overlap
  /// it, and one of year 1 has none: empty.
  public Optional<Period> baseYearEarlier() {
    return months() > 12 || start.getYear() == 1
        ? Optional.empty()
        : Optional.of(new Period(start.minusYears(1), end.minusYears(1)));
  }

  /// True when the two share a month.
  public boolean overlaps(Period other) {
    return !start.isAfter(other.end) && !other.start.isAfter(end);
  }

  /// True when every month of the other is one of these.
  public boolean contains(Period other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  public LocalDate firstDay() {
    return start.atDay(1);
  }

  public LocalDate lastDay() {
    return end.atEndOfMonth();
  }

  /// ISO 8601 interval by start and duration, as SDMX writes it: `2022-01-01/P9M`.
  public String toIso() {
    return firstDay() + "/P" + months() + "M";
  }

  @JsonProperty("start")
  String startText() {
    return start.toString();
  }

  @JsonProperty("end")
  String endText() {
    return end.toString();
  }

  @Override
  public int compareTo(Period other) {
    return ORDER.compare(this, other);
  }

  /// Such as `2022-01..2022-09`.
  @Override
  public String toString() {
    return start + ".." + end;
  }
}
