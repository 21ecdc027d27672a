package org.accord.kit.finding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.DatabaseFailure;
import org.accord.kit.revision.Snapshot;

/// Counts findings.
@ApplicationScoped
public class FindingCounts {
  private final AgroalDataSource database;
  private final FindingListing findings;

  FindingCounts(AgroalDataSource database, FindingListing findings) {
    this.database = database;
    this.findings = findings;
  }

  /// By rule, how many of the records that an import wrote break it, within the current transaction
  /// if there is one. Rules that none breaks are left out.
  public List<RuleCount> ofImport(UUID job) {
    Sql select =
        Sql.of("SELECT a.rule, COUNT(*) FROM " + findings.from(new Snapshot.Present()) + " WHERE ")
            .add(FindingListing.writtenBy(List.of(job.toString())))
            .add(" GROUP BY a.rule ORDER BY a.rule");
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        List<RuleCount> counts = new ArrayList<>();
        while (result.next()) counts.add(new RuleCount(result.getString(1), result.getLong(2)));
        return counts;
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
