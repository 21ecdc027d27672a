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
/// service ran is published at the start. What fails is tried again, each time later.
@ApplicationScoped
class ReleaseClock {
  private static final Logger LOG = Logger.getLogger(ReleaseClock.class);
  private static final int LONGEST_SECONDS = 600;

  private final AgroalDataSource database;
  private final Releases releases;
  private final Publications publications;
  private final Attempts attempts;
  private final Authors authors;

  ReleaseClock(
      AgroalDataSource database,
      Releases releases,
      Publications publications,
      Attempts attempts,
      Authors authors) {
    this.database = database;
    this.releases = releases;
    this.publications = publications;
    this.attempts = attempts;
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
        attempts.failed(next.id());
        LOG.errorf(
            e,
            "Release %s could not be published, as %d times before; it is tried again later",
            next.id(),
            next.failures());
      }
    }
  }

  /// Either all of it is committed or nothing: a failure leaves the release scheduled.
  private void publish(UUID id) {
    QuarkusTransaction.requiringNew()
        .timeout(LONGEST_SECONDS)
        .run(() ->
            releases
                .due(id)
                .ifPresent(release -> {
                  publications.make(release);
                  attempts.over(id);
                }));
  }

  private List<Due> due() {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result =
            statement.executeQuery(
                "SELECT r.id, r.published_by, r.client, r.request_id, COALESCE(t.failures, 0)"
                    + " FROM trade_release r LEFT JOIN release_attempt t ON t.release_id = r.id"
                    + " WHERE r.state = 'scheduled' AND r.visible_from <= UTC_TIMESTAMP(6)"
                    + " AND (t.next_at IS NULL OR t.next_at <= UTC_TIMESTAMP(6))"
                    + " ORDER BY r.visible_from, r.id")) {
      List<Due> due = new ArrayList<>();
      while (result.next())
        due.add(
            new Due(
                UUID.fromString(result.getString(1)),
                new Author(result.getString(2), result.getString(3), result.getString(4)),
                result.getInt(5)));
      return due;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// @param failures how often it failed before
  private record Due(UUID id, Author author, int failures) {}
}
