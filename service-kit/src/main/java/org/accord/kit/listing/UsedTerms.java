package org.accord.kit.listing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.kit.revision.DatabaseFailure;

/// The values that records have, or had once, in columns whose list of values is open.
@ApplicationScoped
public class UsedTerms {
  private static final int MOST_NEAR = 2000;

  private final AgroalDataSource database;

  UsedTerms(AgroalDataSource database) {
    this.database = database;
  }

  /// The term, if a record has ever had it in the column.
  ///
  /// @param name what the column is called in messages
  /// @throws FactFormatException naming what is near, if none has
  public String known(String table, String column, String name, String term) {
    String from = " FROM " + table + " FOR SYSTEM_TIME ALL WHERE " + column;
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("SELECT 1" + from + " = ? LIMIT 1")) {
      select.setString(1, term);
      try (var result = select.executeQuery()) {
        if (result.next()) return term;
      }
      List<String> used = new ArrayList<>();
      try (var terms =
          connection
              .createStatement()
              .executeQuery(
                  "SELECT DISTINCT " + column + from + " IS NOT NULL LIMIT " + MOST_NEAR)) {
        while (terms.next()) used.add(terms.getString(1));
      }
      throw new FactFormatException(
          "unknown-code",
          "Nothing on record has the " + name + " " + term + "." + Nearest.hint(term, used));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
