package org.accord.trade.party;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.accord.facts.FactFormatException;
import org.accord.kit.revision.DatabaseFailure;
import org.accord.kit.territory.Territories;

/// Who can be the reporter or the partner of a figure: a territory by its code, or a party by its
/// key.
@ApplicationScoped
public class Participants {
  private final AgroalDataSource database;
  private final Territories territories;

  Participants(AgroalDataSource database, Territories territories) {
    this.database = database;
    this.territories = territories;
  }

  /// All codes and keys, as the current transaction sees them.
  public Set<String> all() {
    Set<String> all = new HashSet<>(territories.codes());
    try (var connection = database.getConnection();
        var result = connection.createStatement().executeQuery("SELECT `key` FROM party")) {
      while (result.next()) all.add(result.getString(1));
      return all;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// The code or key, if there is such a territory or party.
  ///
  /// @throws FactFormatException naming what is near, if there is none
  public String known(String reference) {
    if (territories.contains(reference) || isParty(reference)) return reference;
    throw new FactFormatException("unknown-reference", unknown(reference, all()));
  }

  /// Whether it names a party, which is kept here, and no territory.
  public boolean isKept(String reference) {
    return !territories.contains(reference);
  }

  /// What is said of a reference to nobody.
  public String unknown(String reference, Set<String> known) {
    return "There is no territory or party " + reference + "." + territories.hint(reference, known);
  }

  private boolean isParty(String key) {
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("SELECT 1 FROM party WHERE `key` = ?")) {
      select.setString(1, key);
      try (var result = select.executeQuery()) {
        return result.next();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
