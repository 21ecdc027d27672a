package org.accord.trade.observation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.kit.revision.DatabaseFailure;

/// The terms that figures use, or used once, in columns whose list of terms is open.
@ApplicationScoped
class UsedTerms {
  private final AgroalDataSource database;

  UsedTerms(AgroalDataSource database) {
    this.database = database;
  }

  /// The term, if a figure has ever used it in the column.
  ///
  /// @throws FactFormatException naming what is near, if none has
  String known(String column, String term) {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT 1 FROM observation FOR SYSTEM_TIME ALL WHERE " + column + " = ? LIMIT 1")) {
      select.setString(1, term);
      try (var result = select.executeQuery()) {
        if (result.next()) return term;
      }
      List<String> used = new ArrayList<>();
      try (var terms =
          connection
              .createStatement()
              .executeQuery(
                  "SELECT DISTINCT %1$s FROM observation FOR SYSTEM_TIME ALL WHERE %1$s IS NOT NULL"
                      .formatted(column))) {
        while (terms.next()) used.add(terms.getString(1));
      }
      throw new FactFormatException(
          "unknown-code",
          "No figure has the " + column + " " + term + "." + Nearest.hint(term, used));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
