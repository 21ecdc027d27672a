package org.accord.kit.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Page;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.revision.Snapshots;
import org.jspecify.annotations.Nullable;

/// Every version of a record, also of a deleted one: who, when, and what changed field by field.
@ApplicationScoped
public class History {
  private final Snapshots snapshots;
  private final ObjectMapper mapper;

  History(Snapshots snapshots, ObjectMapper mapper) {
    this.snapshots = snapshots;
    this.mapper = mapper;
  }

  /// The versions, the first one first.
  public Page<RecordVersion> of(Listing<?> listing, RecordRef ref) {
    return snapshots.read(
        null,
        (connection, _) -> {
          UUID id = id(listing, ref, connection);
          List<Stored> stored = stored(listing, id, connection);
          List<RecordVersion> versions = new ArrayList<>();
          ObjectNode before = mapper.createObjectNode();
          for (Stored version : stored) {
            versions.add(version.against(before, versions.isEmpty(), listing.derived()));
            before = version.state();
          }
          return new Page<>(versions, null, null);
        });
  }

  private static UUID id(Listing<?> listing, RecordRef ref, Connection connection)
      throws SQLException {
    Sql select =
        Sql.of("SELECT a.id FROM " + listing.table() + " FOR SYSTEM_TIME ALL a WHERE ")
            .add(listing.is(ref))
            .add(" ORDER BY a.row_start DESC LIMIT 1");
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        if (!result.next())
          throw new Refusal.NotFound("There never was a " + listing.noun() + " " + ref.text());
        return UUID.fromString(result.getString(1));
      }
    }
  }

  private List<Stored> stored(Listing<?> listing, UUID id, Connection connection)
      throws SQLException {
    Sql select =
        Sql.of(
                "SELECT v.*, r.changed_by AS start_by, r.client AS start_client,"
                    + " COALESCE(o.recorded_at, r.begun_at) AS start_at,"
                    + " e.changed_by AS end_by, e.client AS end_client,"
                    + " COALESCE(f.recorded_at, e.begun_at) AS end_at FROM (")
            .add(listing.versions(id))
            .add(
                ") v JOIN revision r ON r.trx = v.version_start"
                    + " LEFT JOIN commit_order o ON o.trx = v.version_start"
                    + " LEFT JOIN revision e ON e.trx = v.version_end"
                    + " LEFT JOIN commit_order f ON f.trx = v.version_end"
                    + " ORDER BY o.position IS NULL, o.position");
    List<Stored> versions = new ArrayList<>();
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        Row row = new Row(result, "en");
        Stored last = null;
        while (result.next()) {
          ObjectNode state = mapper.valueToTree(listing.row(row));
          last =
              new Stored(
                  row.integer("version"),
                  state,
                  Change.of(row, "start"),
                  row.text("end_by") == null ? null : Change.of(row, "end"));
          versions.add(last);
        }
        if (last != null && last.end() != null)
          versions.add(new Stored(last.version() + 1, mapper.createObjectNode(), last.end(), null));
      }
    }
    return versions;
  }

  private record Change(String by, String client, Instant at) {
    static Change of(Row row, String end) {
      return new Change(
          row.required(end + "_by"),
          row.required(end + "_client"),
          row.requiredInstant(end + "_at"));
    }
  }

  private record Stored(int version, ObjectNode state, Change change, @Nullable Change end) {

    RecordVersion against(ObjectNode before, boolean first, List<String> derived) {
      String action =
          first || before.isEmpty() ? "created" : state.isEmpty() ? "deleted" : "updated";
      List<RecordVersion.FieldChange> changes = new ArrayList<>();
      if (action.equals("updated"))
        for (String field : Records.differences(before, state))
          if (!derived.contains(field))
            changes.add(
                new RecordVersion.FieldChange(field, value(before, field), value(state, field)));
      return new RecordVersion(
          version,
          action,
          change.at(),
          change.by(),
          change.client(),
          changes,
          state.isEmpty() ? null : state);
    }

    private static @Nullable JsonNode value(ObjectNode state, String field) {
      return state.get(field);
    }
  }
}
