package org.accord.trade;

import static io.restassured.RestAssured.given;
import static org.accord.trade.ReferenceData.BASE;
import static org.accord.trade.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.accord.kit.testing.Tokens;

/// Figures that nobody reported, and that are withdrawn again: what disagrees among them is no
/// conflict of the reference data.
final class Synthetic {
  private final Set<String> written = new LinkedHashSet<>();

  /// Rows such as `BD CN exports 2021 100`, in goods and USD, with further columns as
  /// `qualifier=about`.
  void figures(String... rows) {
    for (String row : rows) {
      Map<String, String> cells = cells(row);
      IMPORTS
          .lines(
              "trade_figures",
              "all_or_nothing",
              String.join(",", cells.keySet()),
              String.join(",", cells.values()))
          .then()
          .body("state", equalTo("completed"));
      written.add(key(row));
    }
  }

  /// The same in one file.
  void file(List<String> rows) {
    sent(rows).body("rows.created", equalTo(rows.size()));
  }

  /// The same, where rows name an older one with `id=` to revise it.
  ValidatableResponse sent(List<String> rows) {
    Set<String> columns = new LinkedHashSet<>();
    for (String row : rows) columns.addAll(cells(row).keySet());
    List<String> lines = new ArrayList<>();
    lines.add(String.join(",", columns));
    for (String row : rows) {
      Map<String, String> cells = cells(row);
      lines.add(
          columns.stream()
              .map(column -> cells.getOrDefault(column, ""))
              .collect(Collectors.joining(",")));
    }
    for (String row : rows) written.add(cells(row).get("id"));
    return IMPORTS
        .lines("trade_figures", "all_or_nothing", lines.toArray(String[]::new))
        .then()
        .body("state", equalTo("completed"));
  }

  static String key(String row) {
    return "synthetic-" + row.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  private static Map<String, String> cells(String row) {
    String[] words = row.split(" ", -1);
    boolean year = words[3].length() == 4;
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("id", key(row));
    cells.put("reporter", words[0]);
    cells.put("partner", words[1]);
    cells.put("measure", words[2]);
    cells.put("scope", "goods");
    cells.put("period_start", words[3] + (year ? "-01" : ""));
    cells.put("period_end", words[3] + (year ? "-12" : ""));
    cells.put("value", words[4].replace("-", ""));
    cells.put("unit", words[4].equals("-") ? "" : "USD");
    cells.put("source_doc", "S1");
    cells.put("source_chapter", "Synthetic");
    for (int i = 5; i < words.length; i++) {
      String[] cell = words[i].split("=", 2);
      cells.put(cell[0], cell[1]);
    }
    return cells;
  }

  void withdraw() {
    withdraw(written.toArray(String[]::new));
    written.clear();
  }

  static void withdraw(String... keys) {
    String editor = Tokens.of("trade-editor");
    for (String key : keys) {
      String figure = BASE + "/observations/" + key;
      String etag = given().auth().oauth2(editor).get(figure).header("ETag");
      given().auth().oauth2(editor).header("If-Match", etag).delete(figure).then().statusCode(204);
    }
  }

  static ValidatableResponse get(String query) {
    return given()
        .auth()
        .oauth2(Tokens.of("viewer"))
        .get(BASE + "/" + query)
        .then()
        .statusCode(200);
  }
}
