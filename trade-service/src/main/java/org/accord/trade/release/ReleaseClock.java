package org.accord.trade.release;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.accord.kit.revision.Author;
import org.accord.kit.revision.Author.Authors;
import org.accord.kit.revision.DatabaseFailure;
import org.jboss.logging.Logger;

/// Publishes releases whose time has come, the earliest first, on behalf of those who scheduled
/// them. All replicas look; the row lock gives each release to one of them. What came due while no
/// service ran is published at the start.
@ApplicationScoped
class ReleaseClock {
  private static final Logger LOG = Logger.getLogger(ReleaseClock.class);
  private static final int LONGEST_SECONDS = 600;

  private final AgroalDataSource database;
  private final Releases releases;
  private final Publications publications;
  private final Authors authors;

  ReleaseClock(
      AgroalDataSource database, Releases releases, Publications publications, Authors authors) {
    this.database = database;
    this.releases = releases;
    this.publications = publications;
    this.authors = authors;
  }

  @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    for (Due next : due()) {
      try {
        authors.onBehalf(
            next.author(),
            () -> {
              publish(next.id());
              return true;
            });
      } catch (Exception e) {
        LOG.errorf(
            e, "Release %s could not be published; it is tried again in a second", next.id());
      }
    }
  }

  /// Either all of it is committed or nothing: a failure leaves the release scheduled.
  private void publish(UUID id) {
    QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .run(() -> releases.due(id).ifPresent(publications::make));
  }

  private List<Due> due() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT id, published_by, client, request_id FROM trade_release"
                    + " WHERE state = 'scheduled' AND visible_from <= UTC_TIMESTAMP(6)"
                    + " ORDER BY visible_from, id")) {
      List<Due> due = new ArrayList<>();
      while (result.next())
        due.add(
            new Due(
                UUID.fromString(result.getString(1)),
                new Author(result.getString(2), result.getString(3), result.getString(4))));
      return due;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private record Due(UUID id, Author author) {}
}
