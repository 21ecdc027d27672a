package org.accord.trade.instrument;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.accord.kit.revision.DatabaseFailure;

/// The keys and ids of the instruments on record.
@ApplicationScoped
class Instruments {
  private final AgroalDataSource database;

  Instruments(AgroalDataSource database) {
    this.database = database;
  }

  /// All references, as the current transaction sees them.
  Set<String> references() {
    Set<String> references = new HashSet<>();
    try (var connection = database.getConnection();
        var result =
            connection.createStatement().executeQuery("SELECT `key`, id FROM trade_instrument")) {
      while (result.next()) {
        if (result.getString(1) != null) references.add(result.getString(1));
        references.add(result.getString(2));
      }
      return references;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
