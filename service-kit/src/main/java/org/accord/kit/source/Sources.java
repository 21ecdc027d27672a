package org.accord.kit.source;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.kit.record.Holds;
import org.accord.kit.refusal.Faults;
import org.accord.kit.revision.DatabaseFailure;

/// The documents on record, for facts that rest on them.
@ApplicationScoped
public class Sources {
  private final AgroalDataSource database;
  private final Holds holds;

  Sources(AgroalDataSource database, Holds holds) {
    this.database = database;
    this.holds = holds;
  }

  Holds holds() {
    return holds;
  }

  /// The ids of all sources by key and by id, as the current transaction sees them.
  public Map<String, UUID> byReference() {
    Map<String, UUID> ids = new HashMap<>();
    try (var connection = database.getConnection();
        var result = connection.createStatement().executeQuery("SELECT `key`, id FROM source")) {
      while (result.next()) {
        UUID id = UUID.fromString(result.getString(2));
        ids.put(result.getString(1), id);
        ids.put(id.toString(), id);
      }
      return ids;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// Names the fault when a draft's source is none of those known.
  public static void check(FactDraft draft, Map<String, UUID> known, Faults faults) {
    SourceRef source = draft.source();
    if (source == null || source.key() == null || known.containsKey(source.key())) return;
    faults.field("/source/key", "unknown-reference", unknown(source.key(), known));
  }

  /// The id of the source that a key or an id names.
  ///
  /// @throws FactFormatException naming what is near, if there is none
  public UUID known(String reference) {
    Map<String, UUID> known = byReference();
    UUID id = known.get(reference);
    if (id == null) throw new FactFormatException("unknown-reference", unknown(reference, known));
    return id;
  }

  private static String unknown(String reference, Map<String, UUID> known) {
    return "There is no source " + reference + "." + Nearest.hint(reference, known.keySet());
  }
}
