package org.accord.kit.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A line of what EXPLAIN tells: how one table of one SELECT is read.
///
/// @param select the number of the SELECT within the statement
/// @param kind of the SELECT, such as `DEPENDENT SUBQUERY`
/// @param table its alias; in `<>` where it is the result of another SELECT
/// @param rows that are read of it, each time
record PlanStep(int select, String kind, String table, long rows) {

  /// About how many rows a statement reads: of each SELECT the most that it reads of one table, as
  /// the rest follows from that row by row, looked up by key.
  static long rowsRead(List<PlanStep> plan) {
    Map<Integer, Long> bySelect = new HashMap<>();
    for (PlanStep step : plan)
      if (!step.isRepeated() && !step.table.startsWith("<"))
        bySelect.merge(step.select, step.rows, Math::max);
    return bySelect.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Whether it is done for each row of another SELECT.
  private boolean isRepeated() {
    return kind.startsWith("DEPENDENT") || kind.startsWith("UNCACHEABLE");
  }
}
