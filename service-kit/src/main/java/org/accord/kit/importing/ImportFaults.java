package org.accord.kit.importing;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.accord.kit.listing.Row;
import org.accord.kit.revision.DatabaseFailure;

/// What is wrong with the rows of each job: the first thousand faults, and how many there are.
@ApplicationScoped
class ImportFaults {
  private final AgroalDataSource database;

  ImportFaults(AgroalDataSource database) {
    this.database = database;
  }

  /// Adds faults to those of the job.
  ///
  /// @param before how many were found before these
  /// @param found how many were found now, of which `kept` are the first
  void add(UUID job, long before, List<RowFault> kept, long found) {
    if (found == 0) return;
    try (var connection = database.getConnection();
        var count = connection.prepareStatement("UPDATE import_job SET faults = ? WHERE id = ?");
        var insert =
            connection.prepareStatement(
                "INSERT INTO import_fault"
                    + " (job_id, position, row_no, col, cell, code, value, detail)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      count.setLong(1, before + found);
      count.setString(2, job.toString());
      count.executeUpdate();
      for (int i = 0; i < kept.size(); i++) {
        RowFault fault = kept.get(i);
        insert.setString(1, job.toString());
        insert.setLong(2, before + i);
        insert.setLong(3, fault.row());
        insert.setString(4, fault.column());
        insert.setString(5, fault.cell());
        insert.setString(6, fault.code());
        insert.setString(7, fault.value());
        insert.setString(8, fault.detail());
        insert.addBatch();
      }
      if (!kept.isEmpty()) insert.executeBatch();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// The faults that are kept, in the order of the file.
  List<RowFault> of(UUID job) {
    List<RowFault> faults = new ArrayList<>();
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement(
                "SELECT * FROM import_fault WHERE job_id = ? ORDER BY position")) {
      select.setString(1, job.toString());
      try (var result = select.executeQuery()) {
        Row row = new Row(result, "en");
        while (result.next())
          faults.add(
              new RowFault(
                  row.integer("row_no"),
                  row.required("col"),
                  row.text("cell"),
                  row.required("code"),
                  row.text("value"),
                  row.required("detail")));
      }
      return faults;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
