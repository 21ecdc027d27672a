package org.accord.kit.conflict;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accord.kit.lock.SubjectLocks;
import org.accord.kit.record.Etag;
import org.accord.kit.record.Journal;
import org.accord.kit.revision.DatabaseFailure;
import org.jspecify.annotations.Nullable;

/// Takes back the choice of an editor that settled a conflict: it is open again, and prefers what
/// the rule that found it prefers. One that an editor declared prefers none.
@ApplicationScoped
class Reopening {
  private static final List<String> CHANGED =
      List.of("state", "preferred", "preferredBy", "preferenceReason", "reopeningReason");

  private final AgroalDataSource database;
  private final Conflicts conflicts;
  private final List<ConflictRule> rules;
  private final Journal journal;

  Reopening(
      AgroalDataSource database,
      Conflicts conflicts,
      @All List<ConflictRule> rules,
      Journal journal) {
    this.database = database;
    this.conflicts = conflicts;
    this.rules = rules;
    this.journal = journal;
  }

  /// Whether there is such a conflict, which is open then.
  ///
  /// @param ifMatch the version that the editor saw
  boolean of(UUID id, @Nullable String ifMatch, String reason) {
    Optional<Conflict> known = conflicts.findByIdOptional(id);
    if (known.isEmpty()) return false;
    Conflict conflict = known.orElseThrow();
    Optional<UUID> byRule = preferredByRule(conflict);
    conflicts.getEntityManager().refresh(conflict, LockModeType.PESSIMISTIC_WRITE);
    Etag.require(ifMatch, conflict);
    conflict.takeBack(reason);
    byRule.ifPresent(conflict::suggest);
    conflicts.flush();
    journal.write(new Journal.Entry("conflict", "reopened", conflict, CHANGED));
    return true;
  }

  /// What the rule prefers among the facts as they are until the end of the transaction: like a
  /// review, it takes the lock of the subject before that of the conflict.
  private Optional<UUID> preferredByRule(Conflict conflict) {
    Optional<ConflictRule> found =
        rules.stream()
            .filter(rule ->
                rule.type().equals(conflict.type())
                    && conflict.rule().filter(rule.name()::equals).isPresent())
            .findFirst();
    if (found.isEmpty()) return Optional.empty();
    ConflictRule rule = found.orElseThrow();
    List<String> subjects = conflict.subject().stream().toList();
    try (var connection = database.getConnection()) {
      SubjectLocks.take(rule.id(), subjects, connection);
      return rule.claims(subjects, connection).values().stream()
          .map(Conflicts::disagreeing)
          .flatMap(List::stream)
          .map(disagreement -> disagreement.claim().record())
          .findFirst();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
