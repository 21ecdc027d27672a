package org.accord.trade.observation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.accord.kit.listing.Sql;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.revision.DatabaseFailure;
import org.accord.kit.writing.Effect;

/// Figures, by their keys, that somebody has the only right to change for a while. Whoever writes
/// one of them otherwise is refused at the end of the writing: a holder locks the figures that it
/// takes, so that one of the two sees the other.
@ApplicationScoped
public class HeldFigures {
  private static final String CODE = "figure-held";

  private final AgroalDataSource database;

  HeldFigures(AgroalDataSource database) {
    this.database = database;
  }

  /// Takes the figures for the holder, all or none.
  ///
  /// @param reason what others are told who want to write one of them
  /// @return the reasons of those who hold some of them, by key; empty when they are taken
  public Map<String, String> take(UUID holder, String reason, Collection<String> keys) {
    try (var connection = database.getConnection()) {
      Map<String, String> held = held(keys, connection);
      if (held.isEmpty()) insert(holder, reason, keys, connection);
      return held;
    } catch (SQLIntegrityConstraintViolationException _) {
      throw new Refusal.Conflict(CODE, "Some of the figures are being taken by somebody else");
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// Gives back what the holder has.
  public void giveBack(UUID holder) {
    try (var connection = database.getConnection();
        var delete =
            connection.prepareStatement("DELETE FROM observation_hold WHERE holder_id = ?")) {
      delete.setString(1, holder.toString());
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// Refuses the writing of what is held.
  Effect<Observation> effect() {
    Set<String> keys = new HashSet<>();
    return new Effect<>() {
      @Override
      public void before(Observation stored) {
        keys.add(stored.reference());
      }

      @Override
      public void after(Collection<Observation> written) {
        written.forEach(this::before);
        refuse(keys);
        keys.clear();
      }
    };
  }

  private void refuse(Set<String> keys) {
    try (var connection = database.getConnection()) {
      if (none(connection)) return;
      held(keys, connection).entrySet().stream()
          .findFirst()
          .ifPresent(first -> {
            throw new Refusal.Conflict(CODE, first.getKey() + ": " + first.getValue());
          });
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static boolean none(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var any = statement.executeQuery("SELECT 1 FROM observation_hold LIMIT 1")) {
      return !any.next();
    }
  }

  private static Map<String, String> held(Collection<String> keys, Connection connection)
      throws SQLException {
    Map<String, String> held = new TreeMap<>();
    if (keys.isEmpty()) return held;
    Sql select =
        Sql.of(
            "SELECT `key`, reason FROM observation_hold WHERE `key` IN " + Sql.places(keys.size()),
            keys.toArray());
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        while (result.next()) held.put(result.getString(1), result.getString(2));
      }
    }
    return held;
  }

  private static void insert(
      UUID holder, String reason, Collection<String> keys, Connection connection)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "INSERT INTO observation_hold (`key`, holder_id, reason) VALUES (?, ?, ?)")) {
      for (String key : keys) {
        insert.setString(1, key);
        insert.setString(2, holder.toString());
        insert.setString(3, reason);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
