package org.accord.kit.request;

import org.accord.kit.refusal.Faults;
import org.accord.problem.Fault;
import org.jspecify.annotations.Nullable;

/// A query parameter that is a whole number within bounds.
public record WholeNumber(String name, int least, int most, int fallback) {

  /// Its value; the fallback when it is not given, or wrong, which is named as a fault.
  public int of(@Nullable String given, Faults faults) {
    if (given == null) return fallback;
    try {
      int value = Integer.parseInt(given);
      if (value >= least && value <= most) return value;
    } catch (NumberFormatException _) {
      faults.add(Fault.parameter(name, "invalid-number", name + " is a whole number"));
      return fallback;
    }
    faults.add(
        Fault.parameter(name, "out-of-range", "%s is from %d to %d".formatted(name, least, most)));
    return fallback;
  }
}
