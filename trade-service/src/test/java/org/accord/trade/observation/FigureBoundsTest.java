package org.accord.trade.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Optional;
import org.accord.facts.Interval;
import org.accord.facts.Qualifier;
import org.accord.kit.testing.ServiceUnderTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// SQL and Java say the same of a qualifier.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class FigureBoundsTest {
  private static final String FIGURE = "SELECT ? AS qualifier, CAST(? AS DECIMAL(38, 8)) AS value";

  @Inject AgroalDataSource database;

  @ParameterizedTest
  @CsvSource({
    "exact, 12.5",
    "exact, -12.5",
    "exact, 0",
    "about, 12.5",
    "about, -12.5",
    "about, 0",
    "almost, 12.5",
    "almost, -12.5",
    "at_least, 12.5",
    "at_least, -12.5",
    "at_least, 0",
    "more_than, 12.5",
    "more_than, -12.5",
    "more_than, 0",
    "up_to, 12.5",
    "up_to, -12.5",
    "up_to, 0"
  })
  void aValueHasTheSameBoundsInTheDatabase(String qualifier, BigDecimal value) throws SQLException {
    assertEquals(Qualifier.of(qualifier).around(value), inTheDatabase(qualifier, value));
  }

  private Interval inTheDatabase(String qualifier, BigDecimal value) throws SQLException {
    FigureBounds bounds = new FigureBounds("a");
    String select =
        "SELECT %s AS low, %s AS above_low, %s AS high, %s AS below_high FROM (%s) a"
            .formatted(
                bounds.low(), bounds.isAboveLow(), bounds.high(), bounds.isBelowHigh(), FIGURE);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(select)) {
      statement.setString(1, qualifier);
      statement.setBigDecimal(2, value);
      try (var row = statement.executeQuery()) {
        row.next();
        BigDecimal low = row.getBigDecimal("low");
        BigDecimal high = row.getBigDecimal("high");
        return new Interval(
            low,
            low != null && !row.getBoolean("above_low"),
            high,
            high != null && !row.getBoolean("below_high"));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "exact, 10, exact, 11, true",
    "exact, 10, exact, 10, false",
    "exact, 11, exact, 10, false",
    "almost, 10, exact, 10, true",
    "exact, 10, more_than, 10, true",
    "exact, -10, almost, -10, true",
    "about, 10, exact, 10.5, false",
    "about, 10, exact, 10.51, true",
    "up_to, 10, at_least, 10, false",
    "at_least, 10, exact, 20,"
  })
  void aValueIsBelowAnotherWhereAllThatItMayBeIs(
      String one, BigDecimal value, String other, BigDecimal than, @Nullable Boolean below)
      throws SQLException {
    assertEquals(Optional.ofNullable(below), below(one, value, other, than));
  }

  private Optional<Boolean> below(String one, BigDecimal value, String other, BigDecimal than)
      throws SQLException {
    String select =
        "SELECT %s AS below FROM (%s) a, (%s) f"
            .formatted(new FigureBounds("a").areBelow(new FigureBounds("f")), FIGURE, FIGURE);
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(select)) {
      statement.setString(1, one);
      statement.setBigDecimal(2, value);
      statement.setString(3, other);
      statement.setBigDecimal(4, than);
      try (var row = statement.executeQuery()) {
        row.next();
        boolean holds = row.getBoolean("below");
        return row.wasNull() ? Optional.empty() : Optional.of(holds);
      }
    }
  }
}
