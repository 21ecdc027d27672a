package org.accord.kit.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.accord.kit.job.JobState;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.Snapshot;

/// The import jobs of this service. They are no records of the field: their past is not kept.
@ApplicationScoped
public class ImportListing extends Listing<ImportView> {
  private final ImportKinds kinds;

  ImportListing(ImportKinds kinds) {
    this.kinds = kinds;
  }

  @Override
  public String path() {
    return "imports";
  }

  @Override
  public String type() {
    return "import";
  }

  @Override
  public String table() {
    return "import_job";
  }

  @Override
  public boolean remembersPast() {
    return false;
  }

  /// Editors alone see them.
  @Override
  public boolean isPublic() {
    return false;
  }

  @Override
  public Optional<String> keyColumn() {
    return Optional.empty();
  }

  @Override
  protected String columns(Snapshot snapshot) {
    return "a.*";
  }

  @Override
  public ImportView row(Row row) {
    return ImportView.of(row);
  }

  /// A job is no record: the feed tells what it writes.
  @Override
  public List<String> events() {
    return List.of();
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.terms("state", "Where it stands", "a.state", JobState.class),
        Filter.terms("mode", "What it does with its rows", "a.mode", ImportMode.class),
        Filter.oneOf("kind", "What its rows become", "a.kind", kinds.names()));
  }

  @Override
  public List<Order.Key> orders() {
    return List.of();
  }

  @Override
  public List<Column> csv() {
    return List.of(
        Column.text("id", "/id"),
        Column.text("kind", "/kind"),
        Column.text("mode", "/mode"),
        Column.text("file_name", "/fileName"),
        Column.text("state", "/state"),
        Column.number("rows_read", "/rows/read"),
        Column.number("rows_created", "/rows/created"),
        Column.number("rows_updated", "/rows/updated"),
        Column.number("rows_unchanged", "/rows/unchanged"),
        Column.number("rows_rejected", "/rows/rejected"),
        Column.number("percent", "/percent"),
        Column.text("submitted_by", "/submittedBy"),
        Column.text("submitted_at", "/submittedAt"),
        Column.text("finished_at", "/finishedAt"),
        Column.text("failure", "/failure"));
  }
}
