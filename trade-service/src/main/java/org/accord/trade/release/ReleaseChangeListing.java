package org.accord.trade.release;

import jakarta.enterprise.inject.Vetoed;
import java.util.List;
import java.util.UUID;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.UnkeyedListing;
import org.accord.kit.revision.Snapshot;

/// The changes of one release. Made for each request, once the caller may see the release.
@Vetoed
final class ReleaseChangeListing extends UnkeyedListing<ReleaseChangeView> {
  private final UUID release;

  ReleaseChangeListing(UUID release) {
    this.release = release;
  }

  @Override
  public String path() {
    return "release-changes";
  }

  @Override
  public String type() {
    return "release_change";
  }

  @Override
  public boolean isPublic() {
    return false;
  }

  @Override
  public String table() {
    return "release_change";
  }

  @Override
  public String membership() {
    return "a.release_id = '" + release + "'";
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.version, a.action, a.`key`, a.of_version, a.draft";
  }

  @Override
  public ReleaseChangeView row(Row row) {
    return ReleaseChangeView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.terms("action", "What happens to the figure", "a.action", ChangeAction.class));
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(Order.Key.of("key", "a.`key`"));
  }

  @Override
  public List<Column> csv() {
    return List.of(
        Column.text("action", "/action"),
        Column.text("key", "/key"),
        Column.number("version", "/version"),
        Column.text("reporter", "/draft/reporter"),
        Column.text("partner", "/draft/partner"),
        Column.text("measure", "/draft/measure"),
        Column.number("value", "/draft/value"),
        Column.text("unit", "/draft/unit"));
  }
}
