package org.accord.kit.conflict;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.facts.FactFormatException;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Records;
import org.accord.kit.revision.Snapshot;

@ApplicationScoped
public class ConflictListing extends Listing<ConflictView> {
  private final List<ConflictRule> rules;
  private final Records records;

  ConflictListing(@All List<ConflictRule> rules, Records records) {
    this.rules = rules;
    this.records = records;
  }

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
        + " a.preferred_id, a.preferred_by, a.preference_reason, a.reopening_reason,"
        + " (SELECT JSON_ARRAYAGG(CONCAT_WS(' ', m.record_id, m.disagrees_with)"
        + " ORDER BY m.record_id) FROM "
        + snapshot.table("conflict_member", "m")
        + " WHERE m.conflict_id = a.id AND "
        + snapshot.holds("m")
        + ") AS members";
  }

  @Override
  public ConflictView row(Row row) {
    return ConflictView.of(row);
  }

  /// Whom a conflict prefers is its own affair.
  @Override
  public List<String> derived() {
    return List.of();
  }

  @Override
  public List<String> events() {
    return List.of("created", "updated", "settled", "reopened", "dissolved");
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.oneOf("type", "The members' record type", "a.record_type", types()),
        Filter.oneOf(
            "state", "Whether it is open", "a.state", List.of("open", "settled", "dissolved")),
        Filter.oneOf("foundBy", "Who found it", "a.found_by", List.of("rule", "editor")),
        new Filter(
            "member",
            "The id or key of a member",
            List.of(),
            false,
            (values, snapshot) ->
                Sql.of("EXISTS (SELECT 1 FROM " + snapshot.table("conflict_member", "f"))
                    .add(
                        " WHERE f.conflict_id = a.id AND f.record_id = ? AND "
                            + snapshot.holds("f")
                            + ")",
                        member(values.getFirst()))));
  }

  private List<String> types() {
    return rules.stream().map(ConflictRule::type).distinct().sorted().toList();
  }

  /// A record that is withdrawn was a member of conflicts that are of the past.
  private UUID member(String reference) {
    RecordRef ref = new RecordRef(reference);
    List<Listing<?>> kept = new ArrayList<>();
    for (ConflictRule rule : rules) if (!kept.contains(rule.listing())) kept.add(rule.listing());
    for (Listing<?> listing : kept) {
      Optional<UUID> found = records.resolveEver(listing, ref);
      if (found.isPresent()) return found.orElseThrow();
    }
    throw new FactFormatException(
        "unknown-reference",
        kept.isEmpty()
            ? "There is no record " + reference
            : kept.stream()
                .map(listing -> records.unknown(listing, reference))
                .collect(Collectors.joining(" ")));
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
        Column.text("preference_reason", "/preferenceReason"),
        Column.text("reopening_reason", "/reopeningReason"));
  }
}
