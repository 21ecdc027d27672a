package org.accord.trade.commodity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.kit.revision.DatabaseFailure;

/// The keys of the commodities on record.
@ApplicationScoped
public class Commodities {
  private final AgroalDataSource database;

  Commodities(AgroalDataSource database) {
    this.database = database;
  }

  /// All keys, as the current transaction sees them.
  public Set<String> keys() {
    try (var connection = database.getConnection();
        var result = connection.createStatement().executeQuery("SELECT `key` FROM commodity")) {
      Set<String> keys = new HashSet<>();
      while (result.next()) keys.add(result.getString(1));
      return keys;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// The key, if there is such a commodity.
  ///
  /// @throws FactFormatException naming what is near, if there is none
  public String known(String key) {
    Set<String> keys = keys();
    if (!keys.contains(key)) throw new FactFormatException("unknown-reference", unknown(key, keys));
    return key;
  }

  /// What is said of a key that is none of the known.
  public static String unknown(String key, Set<String> known) {
    return "There is no commodity " + key + "." + Nearest.hint(key, known);
  }
}
