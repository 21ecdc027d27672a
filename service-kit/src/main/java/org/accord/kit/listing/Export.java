package org.accord.kit.listing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.accord.kit.format.CsvRows;
import org.accord.kit.format.Dataflow;
import org.accord.kit.format.Format;
import org.accord.kit.format.JsonRows;
import org.accord.kit.format.RowWriter;
import org.accord.kit.format.SdmxCsvRows;
import org.accord.kit.format.SdmxJsonRows;
import org.accord.kit.format.XlsxRows;
import org.accord.kit.importing.Column;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.revision.Snapshots;
import org.jspecify.annotations.Nullable;

/// All rows that a request is for, in one of the formats. Rows are written as they are read: memory
/// does not grow with their number.
public final class Export<V> implements StreamingOutput {
  private static final int ROWS_AT_A_TIME = 1000;

  private final Listing<V> listing;
  private final ListRequest request;
  private final Format format;
  private final String language;
  private final @Nullable Instant asOf;
  private final Snapshots snapshots;
  private final ObjectMapper mapper;

  /// @param asOf the instant of the rows; the present when null
  Export(
      Listing<V> listing,
      ListRequest request,
      Format format,
      String language,
      @Nullable Instant asOf,
      Snapshots snapshots,
      ObjectMapper mapper) {
    this.listing = listing;
    this.request = request;
    this.format = format;
    this.language = language;
    this.asOf = asOf;
    this.snapshots = snapshots;
    this.mapper = mapper;
  }

  /// The instant that the rows are of; null where they are of the present.
  public @Nullable Instant asOf() {
    return asOf;
  }

  public Format format() {
    return format;
  }

  public String fileName() {
    return format.fileName(listing.path());
  }

  @Override
  public void write(OutputStream out) {
    write(out, () -> {});
  }

  /// @param written is told of each row
  public void write(OutputStream out, Runnable written) {
    snapshots.read(
        asOf,
        (connection, snapshot) -> {
          rows(connection, snapshot, out, written);
          return true;
        });
  }

  /// About how many rows are read for it.
  public long estimate(QueryCost cost) {
    return snapshots.read(
        asOf, (connection, snapshot) -> cost.estimate(select(cells(), snapshot), connection));
  }

  private Sql select(Cells cells, Snapshot snapshot) {
    return cells
        .select(snapshot)
        .add(request.conditions(listing, snapshot))
        .add(request.order().clause());
  }

  private void rows(Connection connection, Snapshot snapshot, OutputStream out, Runnable written)
      throws SQLException {
    Cells cells = cells();
    Sql select = select(cells, snapshot);
    try (var statement =
            connection.prepareStatement(
                select.text(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        RowWriter writer = writer(out)) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      select.bind(statement);
      try (ResultSet result = statement.executeQuery()) {
        Row row = new Row(result, language);
        while (result.next()) {
          writer.write(cells.of(row));
          written.run();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Cells cells() {
    return switch (format) {
      case SDMX_CSV, SDMX_JSON -> Cells.of(listing, dataflow());
      case CSV, XLSX -> Cells.of(listing, listing.csv(), language, mapper);
      case JSON -> Cells.whole(listing, mapper);
    };
  }

  private RowWriter writer(OutputStream out) throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(out, listing.csv().stream().map(Column::name).toList());
      case XLSX -> new XlsxRows(out, listing.type(), listing.csv());
      case SDMX_CSV -> new SdmxCsvRows(out, dataflow());
      case SDMX_JSON -> new SdmxJsonRows(out, dataflow());
      case JSON -> new JsonRows(out);
    };
  }

  private Dataflow<V> dataflow() {
    return listing.dataflow().orElseThrow();
  }
}
