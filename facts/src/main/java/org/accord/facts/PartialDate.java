package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A date as far as it is known: a year, a month or a day (EDTF level 0), `2022`, `2022-10` or
/// `2022-10-05`, in the years 0001 to 9999. It stands for every day from [#earliest()] to
/// [#latest()] and is never padded to a day that nobody reported.
///
/// Ordered by the earliest day, then the coarser first: `2022`, `2022-01`, `2022-01-01`,
/// `2022-01-02`.
///
/// @param earliest the first day that it may be
public record PartialDate(LocalDate earliest, Precision precision)
    implements Comparable<PartialDate> {
  private static final Comparator<PartialDate> ORDER =
      Comparator.comparing(PartialDate::earliest).thenComparing(PartialDate::precision);

  /// How much of a date is known, the coarser first.
  public enum Precision {
    YEAR,
    MONTH,
    DAY;

    /// Such as `month`.
    @JsonValue
    public String term() {
      return Terms.term(this);
    }
  }

  public PartialDate {
    if (earliest.getYear() < 1 || earliest.getYear() > 9999) {
      throw invalid(earliest.toString(), "years are 0001 to 9999");
    }
    LocalDate first =
        switch (precision) {
          case YEAR -> earliest.withDayOfYear(1);
          case MONTH -> earliest.withDayOfMonth(1);
          case DAY -> earliest;
        };
    if (!earliest.equals(first)) {
      throw new IllegalArgumentException(
          "%s is not the first day of its %s".formatted(earliest, precision.term()));
    }
  }

  public static PartialDate of(int year) {
    return new PartialDate(LocalDate.of(year, 1, 1), Precision.YEAR);
  }

  public static PartialDate of(YearMonth month) {
    return new PartialDate(month.atDay(1), Precision.MONTH);
  }

  public static PartialDate of(LocalDate day) {
    return new PartialDate(day, Precision.DAY);
  }

  /// Reads `2022`, `2022-10` or `2022-10-05`.
  ///
  /// @throws FactFormatException `invalid-date` (or `required` for null and blank), with what is
  ///   wrong
  @JsonCreator
  public static PartialDate parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw FactFormatException.required("the date");
    }
    if (!hasForm(text)) {
      throw invalid(text, "write 2022, 2022-10 or 2022-10-05, as far as it is known");
    }
    int year = Integer.parseInt(text, 0, 4, 10);
    if (year == 0) {
      throw invalid(text, "there is no year 0000");
    }
    if (text.length() == 4) {
      return of(year);
    }
    int month = Integer.parseInt(text, 5, 7, 10);
    if (month < 1 || month > 12) {
      throw invalid(text, "there is no month " + text.substring(5, 7));
    }
    YearMonth yearMonth = YearMonth.of(year, month);
    if (text.length() == 7) {
      return of(yearMonth);
    }
    int day = Integer.parseInt(text, 8, 10, 10);
    if (!yearMonth.isValidDay(day)) {
      throw invalid(
          text,
          "%s %04d has the days 01 to %d"
              .formatted(
                  Month.of(month).getDisplayName(TextStyle.FULL, Locale.ENGLISH),
                  year,
                  yearMonth.lengthOfMonth()));
    }
    return of(yearMonth.atDay(day));
  }

  /// Without a pattern: lists read two or more dates a row.
  private static boolean hasForm(String text) {
    if (text.length() != 4 && text.length() != 7 && text.length() != 10) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (i == 4 || i == 7 ? at != '-' : at < '0' || at > '9') {
        return false;
      }
    }
    return true;
  }

  /// The last day that it may be.
  public LocalDate latest() {
    return switch (precision) {
      case YEAR -> earliest.withDayOfYear(earliest.lengthOfYear());
      case MONTH -> earliest.withDayOfMonth(earliest.lengthOfMonth());
      case DAY -> earliest;
    };
  }

  /// True when both may be the same day: 2022 and 2022-10 overlap.
  public boolean overlaps(PartialDate other) {
    return !disjointFrom(other);
  }

  /// True when no day can be both: 2014 and 2016-03 contradict each other.
  public boolean disjointFrom(PartialDate other) {
    return latest().isBefore(other.earliest) || other.latest().isBefore(earliest);
  }

  /// A text whose order, character by character, is the order of [#compareTo]. It is the date's own
  /// text, because `2022` sorts before `2022-01`, and that before `2022-01-01`: a database column
  /// of this text (ASCII, binary collation) needs no second column to sort by.
  public String sortKey() {
    return toString();
  }

  @Override
  public int compareTo(PartialDate other) {
    return ORDER.compare(this, other);
  }

  /// Such as `2022-10`.
  @JsonValue
  @Override
  public String toString() {
    int known =
        switch (precision) {
          case YEAR -> 4;
          case MONTH -> 7;
          case DAY -> 10;
        };
    return earliest.toString().substring(0, known);
  }

  private static FactFormatException invalid(String text, String why) {
    return new FactFormatException(
        "invalid-date", "%s is no date: %s".formatted(FactFormatException.quoted(text), why));
  }
}
