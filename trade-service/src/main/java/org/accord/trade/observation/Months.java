package org.accord.trade.observation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.YearMonth;
import java.util.Optional;
import org.accord.facts.PartialDate;
import org.accord.facts.Period;
import org.accord.kit.refusal.Faults;
import org.jspecify.annotations.Nullable;

/// The months, both included, that a figure is of, or that it is compared with. A bare year stands
/// for its January as the start and its December as the end.
///
/// @param start missing where the source knows only up to when: a stock at the end of a period
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Months(@Nullable PartialDate start, @Nullable PartialDate end) {

  public Months {
    if (start != null && start.precision() == PartialDate.Precision.YEAR)
      start = PartialDate.of(YearMonth.from(start.earliest()));
    if (end != null && end.precision() == PartialDate.Precision.YEAR)
      end = PartialDate.of(YearMonth.from(end.latest()));
  }

  public static @Nullable Months ofNullable(
      @Nullable PartialDate start, @Nullable PartialDate end) {
    return start == null && end == null ? null : new Months(start, end);
  }

  /// The period, when both of its ends are known and in order.
  public Optional<Period> period() {
    return start == null || end == null || end.earliest().isBefore(start.earliest())
        ? Optional.empty()
        : Optional.of(new Period(YearMonth.from(start.earliest()), YearMonth.from(end.earliest())));
  }

  void check(String pointer, Faults faults) {
    month(start, pointer + "/start", faults);
    month(end, pointer + "/end", faults);
    if (faults.touches(pointer + "/end")) return;
    if (end == null)
      faults.field(pointer + "/end", "required", "A period that begins needs its end");
    else if (start != null && end.earliest().isBefore(start.earliest()))
      faults.field(pointer + "/end", "out-of-range", "The period ends before it begins");
  }

  private static void month(@Nullable PartialDate date, String pointer, Faults faults) {
    if (date != null && date.precision() == PartialDate.Precision.DAY)
      faults.field(pointer, "invalid-date", "A period is of whole months, such as 2022-01");
  }
}
