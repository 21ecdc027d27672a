package org.accord.stack.e2e;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.accord.kit.testing.CsvTable;
import org.accord.stack.RunningSystem;

/// A file of the reference data, and where its rows come back.
///
/// @param resource the list that holds its rows
/// @param places of the columns that are not simply called as in the file: pointers into the JSON
/// @param ofList which rows the list holds, where a file brings records of several lists
record LoadedFile(
    Context context,
    String kind,
    String resource,
    Map<String, String> places,
    Predicate<Map<String, String>> ofList) {

  LoadedFile(Context context, String kind, String resource, Map<String, String> places) {
    this(context, kind, resource, places, _ -> true);
  }

  private static final Map<String, String> COMMON =
      Map.of(
          "id", "/key",
          "alt_names", "/aliases",
          "source_doc", "/source/key",
          "source_chapter", "/source/chapter",
          "source_note", "/source/note",
          "source_url", "/cites/url",
          "source_year", "/cites/year");

  private static final Map<String, String> NAMES =
      Map.of("name", "/names/en", "name_ru", "/names/ru", "name_zh", "/names/zh");

  private static final Map<String, String> MARKET_ACCESS =
      Map.of(
          "holder_name", "/holder",
          "hs_code", "/hsCodes",
          "market_country", "/market",
          "status", "/reportedStatus");

  static final List<LoadedFile> ALL =
      List.of(
          new LoadedFile(Context.TRADE, "sources", "sources", Map.of()),
          new LoadedFile(
              Context.TRADE,
              "commodities",
              "commodities",
              and(NAMES, Map.of("exchange_section", "/section"))),
          new LoadedFile(Context.TRADE, "parties", "parties", Map.of()),
          new LoadedFile(
              Context.TRADE,
              "trade_figures",
              "observations",
              Map.of(
                  "commodity", "/commodities",
                  "hs_code", "/hsCodes",
                  "period_start", "/period/start",
                  "period_end", "/period/end",
                  "base_period_start", "/basePeriod/start",
                  "base_period_end", "/basePeriod/end")),
          new LoadedFile(
              Context.TRADE,
              "market_access",
              "market-permits",
              MARKET_ACCESS,
              row -> "permit".equals(row.get("record_kind"))),
          new LoadedFile(
              Context.TRADE,
              "market_access",
              "permit-counts",
              MARKET_ACCESS,
              row -> "count".equals(row.get("record_kind"))),
          new LoadedFile(
              Context.TRADE,
              "trade_instruments",
              "trade-instruments",
              Map.of(
                  "parties", "/parties/0*/name",
                  "status", "/reportedStatus",
                  "count_of_items", "/itemCount")),
          new LoadedFile(Context.TRADE, "exchange_rates", "rates", Map.of()),
          new LoadedFile(Context.REGIONS, "sources", "sources", Map.of()),
          new LoadedFile(
              Context.REGIONS,
              "territories",
              "territories",
              and(
                  NAMES,
                  Map.of(
                      "parent_code", "/parent",
                      "latitude", "/location/lat",
                      "longitude", "/location/lon"))),
          new LoadedFile(
              Context.REGIONS,
              "agreements",
              "agreements",
              Map.of(
                  "party_a", "/parties/0/territory",
                  "party_b", "/parties/1/territory",
                  "party_a_body", "/parties/0/body",
                  "party_b_body", "/parties/1/body",
                  "status", "/reportedStatus")),
          new LoadedFile(Context.EDUCATION, "sources", "sources", Map.of()),
          new LoadedFile(
              Context.EDUCATION,
              "institutions",
              "institutions",
              and(NAMES, Map.of("acronym", "/acronyms"))),
          new LoadedFile(
              Context.EDUCATION,
              "institution_agreements",
              "agreements",
              Map.of(
                  "party_a", "/parties/0/institution",
                  "party_b", "/parties/1/institution",
                  "parties_more", "/parties/2*/institution",
                  "status", "/reportedStatus")));

  private static Map<String, String> and(Map<String, String> one, Map<String, String> other) {
    var both = new HashMap<>(one);
    both.putAll(other);
    return Map.copyOf(both);
  }

  /// The file of a kind, by the first of its lists.
  static LoadedFile of(Context context, String kind) {
    return ALL.stream()
        .filter(file -> file.context() == context && file.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  String path() {
    return context.base() + "/" + resource;
  }

  /// The rows of the list by id, as they are in the file.
  Map<String, Map<String, String>> rows(RunningSystem system) {
    var rows =
        new HashMap<>(
            CsvTable.of(
                system
                    .settings()
                    .root()
                    .resolve(context.term() + "-service")
                    .resolve(Path.of("src/main/reference-data/seed", kind + ".csv"))));
    rows.values().removeIf(ofList.negate());
    return rows;
  }

  /// Where a column's value is in a record's JSON.
  String place(String column) {
    var own = places.get(column);
    return own != null ? own : COMMON.getOrDefault(column, "/" + camelCase(column));
  }

  private static String camelCase(String column) {
    var name = new StringBuilder();
    for (var word : column.split("_")) {
      name.append(
          name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return name.toString();
  }

  @Override
  public String toString() {
    return context.term() + "/" + kind + " at " + resource;
  }
}
