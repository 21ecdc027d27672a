package org.accord.trade.series;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;

/// Reads rows.
final class Figures {
  private Figures() {}

  static <T> List<T> list(Sql select, Connection connection, Function<Row, T> read)
      throws SQLException {
    List<T> found = new ArrayList<>();
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        Row row = new Row(result, "en");
        while (result.next()) found.add(read.apply(row));
      }
    }
    return found;
  }
}
