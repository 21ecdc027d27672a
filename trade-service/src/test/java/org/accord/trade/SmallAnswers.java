package org.accord.trade;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.sql.SQLException;
import java.util.Map;

/// A service whose answers may read few rows, so that the reference data is too much for them, and
/// which keeps few exports.
public class SmallAnswers implements QuarkusTestProfile {
  static final int MOST_ROWS = 60;
  static final int MOST_EXPORTS = 3;

  /// More than all figures as CSV have, less than as SDMX-JSON.
  static final int MOST_BYTES = 135_000;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "accord.query.most-rows", String.valueOf(MOST_ROWS),
        "accord.export.most-per-user", String.valueOf(MOST_EXPORTS),
        "accord.export.most-bytes", String.valueOf(MOST_BYTES),
        "accord.export.tidy-every", "1s");
  }

  /// Has the database count its rows now, and not when it gets round to it.
  static void countRows(AgroalDataSource database) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("ANALYZE TABLE observation");
    }
  }
}
