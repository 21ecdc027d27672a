package org.accord.education.institution;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.kit.listing.Sql;
import org.accord.kit.record.RecordRef;
import org.accord.kit.revision.DatabaseFailure;

/// The keys of the institutions on record.
@ApplicationScoped
public class Institutions {
  private final AgroalDataSource database;
  private final InstitutionListing listing;

  Institutions(AgroalDataSource database, InstitutionListing listing) {
    this.database = database;
    this.listing = listing;
  }

  /// All keys, as the current transaction sees them.
  public Set<String> keys() {
    try (var connection = database.getConnection();
        var result = connection.createStatement().executeQuery("SELECT `key` FROM institution")) {
      Set<String> keys = new HashSet<>();
      while (result.next()) keys.add(result.getString(1));
      return keys;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// The key of the institution with this id or key.
  ///
  /// @throws FactFormatException naming what is near, if there is none
  public String known(String reference) {
    Sql select =
        Sql.of("SELECT a.`key` FROM institution a WHERE ")
            .add(listing.is(new RecordRef(reference)));
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        if (result.next()) return result.getString(1);
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    throw unknown(reference, keys());
  }

  /// What is said of a key that is none of the known.
  public static FactFormatException unknown(String key, Set<String> known) {
    return new FactFormatException(
        "unknown-reference", "There is no institution " + key + "." + Nearest.hint(key, known));
  }
}
