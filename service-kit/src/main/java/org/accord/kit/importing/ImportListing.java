package org.accord.kit.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.job.JobListing;
import org.accord.kit.job.JobState;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Row;

/// The import jobs of this service. They are no records of the field: their past is not kept.
@ApplicationScoped
public class ImportListing extends JobListing<ImportView> {
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
  public ImportView row(Row row) {
    return ImportView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(
        Filter.terms("state", "Where it stands", "a.state", JobState.class),
        Filter.terms("mode", "What it does with its rows", "a.mode", ImportMode.class),
        Filter.oneOf("kind", "What its rows become", "a.kind", kinds.names()));
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
