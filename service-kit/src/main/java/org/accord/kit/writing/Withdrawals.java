package org.accord.kit.writing;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.accord.kit.listing.Sql;
import org.accord.kit.record.Recorded;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.revision.DatabaseFailure;

/// Tells which records can be withdrawn.
@ApplicationScoped
class Withdrawals {
  private final AgroalDataSource database;
  private final List<Referrer> referrers;

  Withdrawals(AgroalDataSource database, @All List<Referrers> features) {
    this.database = database;
    this.referrers = features.stream().flatMap(feature -> feature.referrers().stream()).toList();
  }

  /// Refuses while others refer to the record.
  void permit(String type, Recorded record) {
    for (Referrer referrer : referrers)
      if (referrer.type().equals(type) && finds(referrer.search().apply(record)))
        throw new Refusal.Conflict("still-referenced", referrer.explanation());
  }

  private boolean finds(Sql search) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(search.text() + " LIMIT 1")) {
      search.bind(statement);
      try (var result = statement.executeQuery()) {
        return result.next();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
