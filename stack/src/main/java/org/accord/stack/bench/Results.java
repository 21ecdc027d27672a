package org.accord.stack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.accord.stack.terminal.Progress;

/// The table of what was measured. Each line is told at once, too: a long run may be broken off.
final class Results {
  private static final String RATIO = "%-48s %12s %12s %7s  %s";
  private static final String PLAIN = "%-48s %12s";

  private final List<String> lines = new ArrayList<>();
  private final Progress progress;
  private boolean met = true;

  Results(Progress progress) {
    this.progress = progress;
    lines.add(RATIO.formatted("measured", "Accord", "reference", "ratio", "wanted"));
  }

  /// @param wanted the least ratio; 0 where it is only reported
  void ratio(String what, double accord, double reference, String unit, double wanted) {
    double ratio = accord / reference;
    var verdict = "reported";
    if (wanted > 0) {
      verdict = String.format(Locale.ROOT, "%.2f %s", wanted, ratio >= wanted ? "met" : "MISSED");
      met &= ratio >= wanted;
    }
    add(
        RATIO.formatted(
            what,
            number(accord) + unit,
            number(reference) + unit,
            String.format(Locale.ROOT, "%.2f", ratio),
            verdict));
  }

  void value(String what, String value) {
    add(PLAIN.formatted(what, value));
  }

  /// What must hold whatever the speed.
  void must(String what, boolean holds, String found) {
    add(RATIO.formatted(what, found, "", "", holds ? "met" : "MISSED"));
    met &= holds;
  }

  private void add(String line) {
    lines.add(line);
    progress.say("  " + line);
  }

  /// Whether every ratio is at least what is wanted.
  boolean met() {
    return met;
  }

  String table() {
    return String.join(System.lineSeparator(), lines);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%,.2f" : "%,.0f", value);
  }
}
