package org.accord.kit.listing;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.accord.kit.format.CsvRows;
import org.accord.kit.format.Dataflow;
import org.accord.kit.format.Format;
import org.accord.kit.format.RowWriter;
import org.accord.kit.format.SdmxCsvRows;
import org.accord.kit.format.SdmxJsonRows;
import org.accord.kit.format.XlsxRows;
import org.accord.kit.importing.Column;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.revision.Snapshots;

/// All rows that a request is for, in one of the formats. Rows are written as they are read: memory
/// does not grow with their number.
record Export<V>(
    Listing<V> listing,
    ListRequest request,
    Format format,
    String language,
    Snapshots snapshots,
    ObjectMapper mapper)
    implements StreamingOutput {
  private static final int ROWS_AT_A_TIME = 1000;

  @Override
  public void write(OutputStream out) {
    snapshots.read(
        request.asOf(),
        (connection, snapshot) -> {
          rows(connection, snapshot, out);
          return true;
        });
  }

  private void rows(Connection connection, Snapshot snapshot, OutputStream out)
      throws SQLException {
    Cells cells = cells();
    Sql select =
        cells
            .select(snapshot)
            .add(request.conditions(listing, snapshot))
            .add(request.order().clause());
    try (var statement =
            connection.prepareStatement(
                select.text(), ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
        RowWriter writer = writer(out)) {
      statement.setFetchSize(ROWS_AT_A_TIME);
      select.bind(statement);
      try (ResultSet result = statement.executeQuery()) {
        while (result.next()) writer.write(cells.of(result));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Cells cells() {
    return switch (format) {
      case SDMX_CSV, SDMX_JSON -> Cells.of(listing, dataflow(), language);
      case JSON, CSV -> Cells.of(listing, listing.csv(), language, mapper);
      case XLSX -> Cells.of(listing, listing.workbook(), language, mapper);
    };
  }

  private RowWriter writer(OutputStream out) throws IOException {
    return switch (format) {
      case CSV -> new CsvRows(out, listing.csv().stream().map(Column::name).toList());
      case XLSX -> new XlsxRows(out, listing.type(), listing.workbook());
      case SDMX_CSV -> new SdmxCsvRows(out, dataflow());
      case SDMX_JSON -> new SdmxJsonRows(out, dataflow());
      case JSON -> throw new IllegalStateException("JSON comes in pages");
    };
  }

  private Dataflow<V> dataflow() {
    return listing.dataflow().orElseThrow();
  }
}
