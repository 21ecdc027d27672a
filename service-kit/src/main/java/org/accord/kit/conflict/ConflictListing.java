package org.accord.kit.conflict;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.accord.facts.FactFormatException;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.revision.Snapshot;

@ApplicationScoped
public class ConflictListing extends Listing<ConflictView> {
  @Override
  public String path() {
    return "conflicts";
  }

  @Override
  public String type() {
    return "conflict";
  }

  @Override
  public String table() {
    return "conflict";
  }

  @Override
  public Optional<String> keyColumn() {
    return Optional.empty();
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.version, a.record_type, a.found_by, a.rule, a.subject, a.state, a.reason,"
        + " a.preferred_id, a.preferred_by, a.preference_reason,"
        + " (SELECT JSON_ARRAYAGG(m.record_id ORDER BY m.record_id) FROM "
        + snapshot.table("conflict_member", "m")
        + " WHERE m.conflict_id = a.id AND "
        + snapshot.holds("m")
        + ") AS members";
  }

  @Override
  public ConflictView row(Row row) {
    return ConflictView.of(row);
  }

  @Override
  public List<String> events() {
    return List.of("created", "updated", "settled", "dissolved");
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.anyOf("type", "The members' record type", "a.record_type", value -> value),
        oneOf("state", "Whether it is open", "a.state", List.of("open", "settled", "dissolved")),
        oneOf("foundBy", "Who found it", "a.found_by", List.of("rule", "editor")),
        new Filter(
            "member",
            "The id of a member",
            List.of(),
            false,
            (values, snapshot) ->
                Sql.of("EXISTS (SELECT 1 FROM " + snapshot.table("conflict_member", "f"))
                    .add(
                        " WHERE f.conflict_id = a.id AND f.record_id = ? AND "
                            + snapshot.holds("f")
                            + ")",
                        id(values.getFirst()))));
  }

  private static Filter oneOf(String name, String description, String column, List<String> terms) {
    return new Filter(
        name,
        description,
        terms,
        true,
        (values, _) -> {
          for (String value : values)
            if (!terms.contains(value))
              throw new FactFormatException(
                  "invalid-code", name + " is one of " + String.join(", ", terms));
          return Sql.of(column + " IN " + Sql.places(values.size()), values.toArray());
        });
  }

  private static UUID id(String value) {
    try {
      return UUID.fromString(value);
    } catch (IllegalArgumentException _) {
      throw new FactFormatException("invalid-format", "member is the id of a record");
    }
  }

  @Override
  public List<Order.Key> orders() {
    return List.of();
  }

  @Override
  public List<Column> csv() {
    return List.of(
        Column.text("id", "/id"),
        Column.text("type", "/type"),
        Column.text("found_by", "/foundBy"),
        Column.text("rule", "/rule"),
        Column.text("subject", "/subject"),
        Column.text("state", "/state"),
        Column.list("members", "/members"),
        Column.text("reason", "/reason"),
        Column.text("preferred", "/preferred"),
        Column.text("preferred_by", "/preferredBy"),
        Column.text("preference_reason", "/preferenceReason"));
  }
}
