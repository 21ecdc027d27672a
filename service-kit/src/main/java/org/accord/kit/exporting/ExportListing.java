package org.accord.kit.exporting;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.accord.kit.identity.Permission;
import org.accord.kit.importing.Column;
import org.accord.kit.job.JobListing;
import org.accord.kit.job.JobState;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Row;
import org.accord.kit.request.Caller;

/// The caller's exports; of administrators, all.
@ApplicationScoped
public class ExportListing extends JobListing<ExportView> {
  private final Caller caller;

  ExportListing(Caller caller) {
    this.caller = caller;
  }

  @Override
  public String path() {
    return "exports";
  }

  @Override
  public String type() {
    return "export";
  }

  @Override
  public String table() {
    return "export_job";
  }

  /// A name may hold anything, so it stands in the text by its bytes.
  @Override
  public String membership() {
    String kept = "(a.expires_at IS NULL OR a.expires_at > UTC_TIMESTAMP(6))";
    if (caller.may(Permission.ADMINISTER)) return kept;
    String name = HexFormat.of().formatHex(caller.name().getBytes(StandardCharsets.UTF_8));
    return kept + " AND a.submitted_by = CONVERT(X'" + name + "' USING utf8mb4)";
  }

  @Override
  public ExportView row(Row row) {
    return ExportView.of(row);
  }

  @Override
  public List<Filter> filters() {
    return List.of(Filter.terms("state", "Where it stands", "a.state", JobState.class));
  }

  @Override
  public List<Column> csv() {
    return List.of(
        Column.text("id", "/id"),
        Column.text("list", "/list"),
        Column.text("format", "/format"),
        Column.text("as_of", "/asOf"),
        Column.text("state", "/state"),
        Column.number("rows", "/rows"),
        Column.number("bytes", "/bytes"),
        Column.text("submitted_by", "/submittedBy"),
        Column.text("created_at", "/createdAt"),
        Column.text("expires_at", "/expiresAt"),
        Column.text("failure", "/failure"));
  }
}
