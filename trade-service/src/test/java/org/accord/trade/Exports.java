package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;

import io.agroal.api.AgroalDataSource;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.Map;
import org.accord.kit.testing.Imports;
import org.accord.kit.testing.Tokens;

/// The steps of exports, as callers take them.
final class Exports {
  static final String EXPORTS = BASE + "/exports";
  static final String FIGURES = BASE + "/observations";

  /// Less than an answer may read.
  static final String FEW = FIGURES + "?reporter=BY&partner=CN&measure=turnover";

  private Exports() {}

  static RequestSpecification as(String role) {
    return given().auth().oauth2(Tokens.of(role));
  }

  static Response submit(String role, String list, String format) {
    return as(role)
        .contentType(ContentType.JSON)
        .body(Map.of("list", list, "format", format))
        .post(EXPORTS);
  }

  static String accepted(String role, String list, String format) {
    return submit(role, list, format).then().statusCode(202).extract().header("Location");
  }

  static Response ended(String role, String location) {
    return new Imports(BASE, Tokens.of(role)).end(location);
  }

  static Response file(String location) {
    return as("viewer").get(location + "/file");
  }

  static String id(String location) {
    return location.substring(location.lastIndexOf('/') + 1);
  }

  static int update(AgroalDataSource database, String sql, String... values) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) statement.setString(i + 1, values[i]);
      return statement.executeUpdate();
    }
  }

  /// Begins with the reference data, and without any export.
  static void clear(AgroalDataSource database) throws SQLException {
    ReferenceData.load();
    update(database, "DELETE FROM export_job");
    update(database, "DELETE FROM export_piece");
  }
}
