package org.accord.kit.revision;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.sql.Statement;
import org.accord.kit.revision.Author.Authors;

/// Opens one revision for each writing transaction, and has it put into the order of commits before
/// the transaction's caller is answered.
@ApplicationScoped
public class Revisions {
  private static final String KEY = "org.accord.revision";

  private final AgroalDataSource database;
  private final TransactionSynchronizationRegistry transactions;
  private final Sequencer sequencer;
  private final Authors authors;
  private final EntityManager entities;
  private final Event<Closing> closing;

  Revisions(
      AgroalDataSource database,
      TransactionSynchronizationRegistry transactions,
      Sequencer sequencer,
      Authors authors,
      EntityManager entities,
      Event<Closing> closing) {
    this.database = database;
    this.transactions = transactions;
    this.sequencer = sequencer;
    this.authors = authors;
    this.entities = entities;
    this.closing = closing;
  }

  /// Told within a writing transaction once all of it is written, right before the commit: whatever
  /// has to follow from the changes joins the same transaction. The outbox names the changes.
  public record Closing(long revision) {}

  /// The id of the current transaction's revision, opened at its first use.
  public long current() {
    if (transactions.getResource(KEY) instanceof Long open) return open;
    // The session joins first, so that it has written everything when the revision closes.
    if (!entities.isJoinedToTransaction())
      throw new IllegalStateException("A change needs a transaction");
    long id = insert(authors.current());
    transactions.putResource(KEY, id);
    transactions.registerInterposedSynchronization(new Completion(id));
    return id;
  }

  private long insert(Author author) {
    try (var connection = database.getConnection();
        var revision =
            connection.prepareStatement(
                "INSERT INTO revision (changed_by, client, request_id, import_job, begun_at)"
                    + " VALUES (?, ?, ?, ?, UTC_TIMESTAMP(6))",
                Statement.RETURN_GENERATED_KEYS);
        var pending =
            connection.prepareStatement("INSERT INTO pending_revision (revision_id) VALUES (?)")) {
      revision.setString(1, author.name());
      revision.setString(2, author.client());
      revision.setString(3, author.requestId());
      revision.setString(4, author.importJob() == null ? null : author.importJob().toString());
      revision.executeUpdate();
      long id;
      try (var keys = revision.getGeneratedKeys()) {
        keys.next();
        id = keys.getLong(1);
      }
      pending.setLong(1, id);
      pending.executeUpdate();
      return id;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private class Completion implements Synchronization {
    private final long revision;

    Completion(long revision) {
      this.revision = revision;
    }

    @Override
    public void beforeCompletion() {
      closing.fire(new Closing(revision));
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) sequencer.catchUp();
    }
  }
}
