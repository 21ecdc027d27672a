package org.accord.trade.observation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.facts.Qualifier;
import org.accord.kit.record.Json;
import org.jspecify.annotations.Nullable;

/// What a citation tells, from the rows of a file as the database has them.
final class StoredCitables {
  /// What it needs that is no column of the file.
  static final List<String> BESIDE = List.of("s.title", "s.author", "s.year", "a.cites_title");

  private static final int MOST_REMEMBERED = 10_000;

  private final Map<String, Integer> places = new HashMap<>();

  /// Lists that were read: few figures have one that no other has.
  private final Map<String, List<String>> lists = new HashMap<>();

  /// @param columns the names of the columns that the database has, in their order
  StoredCitables(List<String> columns) {
    Stream.concat(columns.stream(), BESIDE.stream())
        .forEach(column -> places.put(column, places.size()));
  }

  Citable of(@Nullable String[] row) {
    Cells cells = new Cells(row);
    return new Citable(
        cells.required("id"),
        new Citable.Who(
            cells.required("reporter"),
            cells.of("reporter_name"),
            cells.required("partner"),
            cells.of("partner_name")),
        new Citable.What(
            cells.required("measure"),
            cells.of("target_of"),
            cells.of("indicator"),
            cells.of("denominator"),
            cells.required("scope"),
            cells.texts("commodity"),
            cells.texts("hs_code"),
            cells.of("hs_edition"),
            cells.of("valuation_basis")),
        cells.of("observed_on") == null
            ? new Citable.When(null, cells.of("period_start"), cells.of("period_end"))
            : new Citable.When(cells.of("observed_on"), null, null),
        new Citable.Amount(
            cells.number("value"),
            cells.of("unit"),
            Optional.ofNullable(cells.of("qualifier")).orElse(Qualifier.EXACT.term()),
            cells.number("change_ratio"),
            new Citable.When(null, cells.of("base_period_start"), cells.of("base_period_end")),
            cells.of("observation_status"),
            !cells.required("conflicts").isEmpty(),
            cells.required("preferred").equals("true")),
        new Citable.By(
            cells.required("s.title"),
            cells.of("s.author"),
            cells.of("s.year"),
            cells.of("source_chapter"),
            cells.of("source_note"),
            cells.of("a.cites_title"),
            cells.of("source_url"),
            cells.of("source_year")));
  }

  private final class Cells {
    private final @Nullable String[] row;

    Cells(@Nullable String[] row) {
      this.row = row;
    }

    @Nullable String of(String column) {
      return row[Objects.requireNonNull(places.get(column))];
    }

    String required(String column) {
      return Objects.requireNonNull(of(column), column);
    }

    /// A JSON array of texts; empty for null.
    List<String> texts(String column) {
      String array = of(column);
      if (array == null) return List.of();
      if (lists.size() == MOST_REMEMBERED) lists.clear();
      return lists.computeIfAbsent(array, Json::texts);
    }

    @Nullable BigDecimal number(String column) {
      String number = of(column);
      return number == null ? null : new BigDecimal(number);
    }
  }
}
