package org.accord.kit.record;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.accord.kit.refusal.Faults;
import org.accord.kit.revision.DatabaseFailure;

/// Keeps what a record refers to on record until the record is: the rows referred to are locked,
/// shared among all who refer to them, until the transaction ends. Whoever withdraws one of them
/// takes its lock alone, and so sees every reference that was written before.
@ApplicationScoped
public class Holds {
  private static final String KEY = "org.accord.holds";

  private final AgroalDataSource database;
  private final TransactionSynchronizationRegistry transactions;

  Holds(AgroalDataSource database, TransactionSynchronizationRegistry transactions) {
    this.database = database;
    this.transactions = transactions;
  }

  /// Holds what a draft refers to, and refuses the draft when some of it was withdrawn after the
  /// draft was checked. Each row costs one statement in each transaction.
  public void take(Collection<Reference> references) {
    Faults faults = new Faults();
    for (Reference reference : references) {
      Held row = new Held(reference.table(), reference.column(), reference.value());
      if (held().contains(row)) continue;
      if (lock(row)) held().add(row);
      else
        faults.field(
            reference.pointer(),
            "unknown-reference",
            reference.value() + " was withdrawn just now; choose another one");
    }
    faults.refuse("invalid-body", "The record refers to what is no longer on record");
  }

  private Set<Held> held() {
    if (transactions.getResource(KEY) instanceof Rows(Set<Held> held)) return held;
    Rows rows = new Rows(new HashSet<>());
    transactions.putResource(KEY, rows);
    return rows.held();
  }

  private boolean lock(Held row) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT 1 FROM %s WHERE `%s` = ? LOCK IN SHARE MODE"
                    .formatted(row.table(), row.column()))) {
      select.setString(1, row.value());
      try (var result = select.executeQuery()) {
        return result.next();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private record Held(String table, String column, String value) {}

  private record Rows(Set<Held> held) {}
}
