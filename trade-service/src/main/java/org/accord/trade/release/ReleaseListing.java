package org.accord.trade.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.Optional;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.Snapshot;

/// The published releases: whatever serves all lists knows no others.
@ApplicationScoped
public class ReleaseListing extends Listing<ReleaseView> {
  @Override
  public String path() {
    return "releases";
  }

  @Override
  public String type() {
    return "release";
  }

  @Override
  public String table() {
    return "trade_release";
  }

  @Override
  public String membership() {
    return "a.state = 'published'";
  }

  /// Editors see more of them than others.
  @Override
  public boolean isPublic() {
    return false;
  }

  @Override
  public Optional<String> keyColumn() {
    return Optional.empty();
  }

  /// The feed tells of no release before its time.
  @Override
  public List<String> events() {
    return List.of("published");
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.version, a.title, a.note, a.state, a.change_count, a.visible_from,"
        + " a.published_by, a.faults, "
        + attempt("failures", snapshot)
        + ", "
        + attempt("next_at", snapshot);
  }

  /// Of attempts, the last one alone is known: it is told at present, and of no past instant.
  private static String attempt(String column, Snapshot snapshot) {
    return snapshot instanceof Snapshot.Present
        ? "(SELECT t.%1$s FROM release_attempt t WHERE t.release_id = a.id) AS %1$s"
            .formatted(column)
        : "NULL AS " + column;
  }

  /// That an attempt failed is no change of the release.
  @Override
  public List<String> derived() {
    return List.of("failedAttempts", "nextAttempt");
  }

  @Override
  public ReleaseView row(Row row) {
    return ReleaseView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.text("a.title", "a.note"),
        Filter.terms("state", "The state of the release", "a.state", ReleaseState.class));
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(Order.Key.of("title", "a.title"));
  }

  @Override
  public List<Column> csv() {
    return List.of(
        Column.text("id", "/id"),
        Column.text("title", "/title"),
        Column.text("note", "/note"),
        Column.text("state", "/state"),
        Column.number("changes", "/changes"),
        Column.text("visible_from", "/visibleFrom"),
        Column.text("published_by", "/publishedBy"));
  }

  /// All releases, for editors.
  @Vetoed
  static final class Prepared extends ReleaseListing {
    @Override
    public String membership() {
      return "TRUE";
    }
  }
}
