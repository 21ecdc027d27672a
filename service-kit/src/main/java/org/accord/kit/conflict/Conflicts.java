package org.accord.kit.conflict;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.accord.kit.listing.Sql;
import org.accord.kit.lock.SubjectLocks;
import org.accord.kit.record.Journal;
import org.accord.kit.record.Recorded;
import org.accord.kit.revision.DatabaseFailure;
import org.accord.kit.writing.Effect;

/// Keeps the conflicts in step with the facts.
@ApplicationScoped
public class Conflicts implements PanacheRepositoryBase<Conflict, UUID> {
  private static final List<String> MEMBERS = List.of("members");

  private final AgroalDataSource database;
  private final Journal journal;

  Conflicts(AgroalDataSource database, Journal journal) {
    this.database = database;
    this.journal = journal;
  }

  /// Keeps the rule's conflicts in step with the records of one transaction.
  ///
  /// @param subject what a record speaks about, if it makes a claim at all
  public <E extends Recorded> Effect<E> review(
      ConflictRule rule, Function<E, Optional<String>> subject) {
    return new ConflictReview<>(this, rule, subject);
  }

  /// Those of the subjects of which no fact speaks yet. Until the end of the transaction nobody
  /// else speaks of them.
  Set<String> unspoken(ConflictRule rule, Collection<String> subjects) {
    if (subjects.isEmpty()) return Set.of();
    getEntityManager().flush();
    Set<String> unspoken = new HashSet<>(subjects);
    try (var connection = database.getConnection()) {
      SubjectLocks.take(rule.id(), unspoken, connection);
      unspoken.removeAll(rule.spokenOf(unspoken, connection));
      return unspoken;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// Looks again at what the facts say of the subjects: finds conflicts, adjusts their members and
  /// preference, dissolves those that are over. Call it once the facts are written. Leaves no
  /// conflict in the session, so that a long import does not gather them.
  void review(ConflictRule rule, Collection<String> subjects) {
    if (subjects.isEmpty()) return;
    getEntityManager().flush();
    Set<String> asked = Set.copyOf(subjects);
    try (var connection = database.getConnection()) {
      SubjectLocks.take(rule.id(), asked, connection);
      var claims = rule.claims(asked, connection);
      Map<String, Conflict> onRecord = onRecord(rule, asked, connection);
      List<Journal.Entry> entries = new ArrayList<>();
      for (String subject : asked) {
        List<ConflictRule.Disagreement> disagreeing =
            disagreeing(claims.getOrDefault(subject, List.of()));
        Conflict known = onRecord.get(subject);
        if (known != null) adjust(known, disagreeing, connection, entries);
        else if (!disagreeing.isEmpty()) {
          Conflict found = Conflict.found(rule.type(), rule.name(), subject);
          onRecord.put(subject, found);
          open(found, disagreeing, connection, entries);
        }
      }
      getEntityManager().flush();
      journal.write(entries);
      onRecord.values().forEach(getEntityManager()::detach);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// Those that disagree with another one, the one that the rule prefers first.
  static List<ConflictRule.Disagreement> disagreeing(List<ConflictRule.Disagreement> claims) {
    return claims.stream()
        .filter(disagreement -> !disagreement.with().isEmpty())
        .sorted(comparing(ConflictRule.Disagreement::claim, Claim.PREFERENCE))
        .toList();
  }

  /// The conflicts about the subjects, also the dissolved ones.
  private Map<String, Conflict> onRecord(
      ConflictRule rule, Set<String> subjects, Connection connection) throws SQLException {
    Map<String, Conflict> conflicts = new HashMap<>();
    List<String> disputed = disputed(rule, subjects, connection);
    if (disputed.isEmpty()) return conflicts;
    for (Conflict conflict :
        find("type = ?1 and rule = ?2 and subject in ?3", rule.type(), rule.name(), disputed)
            .withLock(LockModeType.PESSIMISTIC_WRITE)
            .list()) conflict.subject().ifPresent(subject -> conflicts.put(subject, conflict));
    return conflicts;
  }

  /// Those of the subjects that a conflict is or was about: few, of the many that a file has. Their
  /// locks are held, so that none is added meanwhile.
  private static List<String> disputed(
      ConflictRule rule, Set<String> subjects, Connection connection) throws SQLException {
    Sql select =
        Sql.of(
                "SELECT subject FROM conflict WHERE record_type = ? AND rule = ?",
                rule.type(),
                rule.name())
            .add(" AND subject IN " + Sql.places(subjects.size()), subjects.toArray());
    List<String> found = new ArrayList<>();
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        while (result.next()) found.add(result.getString(1));
      }
    }
    return found;
  }

  private void open(
      Conflict conflict,
      List<ConflictRule.Disagreement> disagreeing,
      Connection connection,
      List<Journal.Entry> entries)
      throws SQLException {
    conflict.suggest(disagreeing.getFirst().claim().record());
    persist(conflict);
    change(conflict.id(), Map.of(), members(disagreeing), connection);
    entries.add(new Journal.Entry("conflict", "created", conflict, MEMBERS));
  }

  private static void adjust(
      Conflict conflict,
      List<ConflictRule.Disagreement> disagreeing,
      Connection connection,
      List<Journal.Entry> entries)
      throws SQLException {
    Map<UUID, String> wanted = members(disagreeing);
    Map<UUID, String> present = members(conflict.id(), connection);
    if (wanted.equals(present)) {
      if (!conflict.settled() && !disagreeing.isEmpty())
        conflict.suggest(disagreeing.getFirst().claim().record());
      return;
    }
    change(conflict.id(), present, wanted, connection);
    conflict.changeMembers();
    if (disagreeing.isEmpty()) conflict.dissolve();
    else {
      conflict.reopen();
      conflict.suggest(disagreeing.getFirst().claim().record());
    }
    entries.add(
        new Journal.Entry(
            "conflict", disagreeing.isEmpty() ? "dissolved" : "updated", conflict, MEMBERS));
  }

  /// Each with the others that it disagrees with, in the order of their ids.
  private static Map<UUID, String> members(List<ConflictRule.Disagreement> disagreeing) {
    return disagreeing.stream()
        .collect(
            toMap(
                disagreement -> disagreement.claim().record(),
                disagreement ->
                    disagreement.with().stream()
                        .map(UUID::toString)
                        .sorted()
                        .collect(Collectors.joining(" "))));
  }

  /// Takes a record that is withdrawn out of the conflicts that editors declared; one that is left
  /// with a single member is over.
  public void withdraw(UUID record) {
    for (UUID id : declaredWith(record)) {
      Conflict conflict = locked(id).orElseThrow();
      Set<UUID> members = members(id);
      Set<UUID> left = new HashSet<>(members);
      left.remove(record);
      changeMembers(id, members, left.size() < 2 ? Set.of() : left);
      conflict.changeMembers();
      if (left.size() < 2) conflict.dissolve();
      else conflict.leave(record);
      getEntityManager().flush();
      journal.write(
          new Journal.Entry(
              "conflict", left.size() < 2 ? "dissolved" : "updated", conflict, MEMBERS));
    }
  }

  /// Whether an editor has declared already that exactly these records disagree. Of two who declare
  /// it at once, the second waits for the first.
  boolean isDeclared(String type, Set<UUID> members) {
    List<String> sorted = members.stream().map(UUID::toString).sorted().toList();
    Sql select =
        Sql.of(
            "SELECT 1 FROM conflict c JOIN conflict_member m ON m.conflict_id = c.id"
                + " WHERE c.record_type = ? AND c.found_by = 'editor' AND c.state <> 'dissolved'"
                + " AND c.id IN (SELECT n.conflict_id FROM conflict_member n"
                + " WHERE n.record_id = ?) GROUP BY c.id"
                + " HAVING JSON_ARRAYAGG(m.record_id ORDER BY m.record_id) = ?",
            type,
            sorted.getFirst(),
            sorted.stream().collect(Collectors.joining("\",\"", "[\"", "\"]")));
    try (var connection = database.getConnection()) {
      SubjectLocks.take("declared\n" + type, List.of(String.join(" ", sorted)), connection);
      try (var statement = connection.prepareStatement(select.text())) {
        select.bind(statement);
        try (var result = statement.executeQuery()) {
          return result.next();
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// The conflict, which nobody else changes until the end of the transaction.
  Optional<Conflict> locked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private List<UUID> declaredWith(UUID record) {
    List<UUID> found = new ArrayList<>();
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT c.id FROM conflict_member m JOIN conflict c ON c.id = m.conflict_id"
                    + " WHERE m.record_id = ? AND c.found_by = 'editor'")) {
      select.setString(1, record.toString());
      try (var result = select.executeQuery()) {
        while (result.next()) found.add(UUID.fromString(result.getString(1)));
      }
      return found;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  Set<UUID> members(UUID conflict) {
    try (var connection = database.getConnection()) {
      return members(conflict, connection).keySet();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// Of a conflict that an editor declared, in which each disagrees with all others.
  void changeMembers(UUID conflict, Set<UUID> present, Set<UUID> wanted) {
    try (var connection = database.getConnection()) {
      change(conflict, withAll(present), withAll(wanted), connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static Map<UUID, String> withAll(Set<UUID> members) {
    return members.stream().collect(toMap(member -> member, _ -> ""));
  }

  /// Each with the others that it disagrees with; an empty text stands for all of them.
  private static Map<UUID, String> members(UUID conflict, Connection connection)
      throws SQLException {
    Map<UUID, String> members = new HashMap<>();
    try (var select =
        connection.prepareStatement(
            "SELECT record_id, COALESCE(disagrees_with, '') FROM conflict_member"
                + " WHERE conflict_id = ?")) {
      select.setString(1, conflict.toString());
      try (var result = select.executeQuery()) {
        while (result.next())
          members.put(UUID.fromString(result.getString(1)), result.getString(2));
      }
    }
    return members;
  }

  private static void change(
      UUID conflict, Map<UUID, String> present, Map<UUID, String> wanted, Connection connection)
      throws SQLException {
    try (var write =
            connection.prepareStatement(
                "INSERT INTO conflict_member (conflict_id, record_id, disagrees_with)"
                    + " VALUES (?, ?, NULLIF(?, ''))"
                    + " ON DUPLICATE KEY UPDATE disagrees_with = VALUES(disagrees_with)");
        var delete =
            connection.prepareStatement(
                "DELETE FROM conflict_member WHERE conflict_id = ? AND record_id = ?")) {
      for (Map.Entry<UUID, String> member : wanted.entrySet()) {
        if (member.getValue().equals(present.get(member.getKey()))) continue;
        write.setString(1, conflict.toString());
        write.setString(2, member.getKey().toString());
        write.setString(3, member.getValue());
        write.executeUpdate();
      }
      for (UUID member : present.keySet()) {
        if (wanted.containsKey(member)) continue;
        delete.setString(1, conflict.toString());
        delete.setString(2, member.toString());
        delete.executeUpdate();
      }
    }
  }
}
