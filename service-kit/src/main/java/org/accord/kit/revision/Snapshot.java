package org.accord.kit.revision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// The committed state at one moment, as a condition on row versions: a version belongs to it when
/// the transaction that wrote it is in the snapshot and the one that replaced it is not. The
/// present needs no condition: the database shows current versions by itself.
public sealed interface Snapshot {

  /// The table as a term of a FROM clause.
  String table(String name, String alias);

  /// The condition that the alias's version belongs to the snapshot; `TRUE` at present.
  String holds(String alias);

  /// The day that the snapshot is of, in UTC: what lies in its future or past.
  LocalDate day();

  /// Whatever is current.
  record Present() implements Snapshot {
    @Override
    public String table(String name, String alias) {
      return name + " " + alias;
    }

    @Override
    public String holds(String alias) {
      return "TRUE";
    }

    @Override
    public LocalDate day() {
      return LocalDate.now(Clock.systemUTC());
    }
  }

  /// What held, of other records, when a version of the record `a` ended: with the last version,
  /// what holds now.
  record Then() implements Snapshot {
    @Override
    public String table(String name, String alias) {
      return name + " FOR SYSTEM_TIME ALL " + alias;
    }

    @Override
    public String holds(String alias) {
      return "(" + alias + ".row_start < a.row_end AND " + alias + ".row_end >= a.row_end)";
    }

    @Override
    public LocalDate day() {
      return LocalDate.now(Clock.systemUTC());
    }
  }

  /// The state up to a position of the commit order. Transactions up to `highest` are in it, but
  /// for the `missing`, which were still open then.
  record Past(LocalDate day, long highest, List<Long> missing) implements Snapshot {
    @Override
    public String table(String name, String alias) {
      return name + " FOR SYSTEM_TIME ALL " + alias;
    }

    @Override
    public String holds(String alias) {
      String start = alias + ".row_start";
      String end = alias + ".row_end";
      if (missing.isEmpty())
        return "(" + start + " <= " + highest + " AND " + end + " > " + highest + ")";
      String open =
          missing.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
      return "(%s <= %d AND %s NOT IN %s AND (%s > %d OR %s IN %s))"
          .formatted(start, highest, start, open, end, highest, end, open);
    }
  }
}
