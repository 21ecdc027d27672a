package org.accord.trade.series;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.accord.trade.series.Made.period;
import static org.accord.trade.series.Made.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.accord.facts.Bounded;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.facts.Terms;
import org.accord.trade.observation.Measure;
import org.accord.trade.series.Quantity.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DerivationTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "turnover, -, 60, 40, -, exports_plus_imports, 100",
        "turnover, -, more_than 60, 40, -, exports_plus_imports, more_than 100",
        "turnover, -, almost 60, 40, -, exports_plus_imports, almost 100",
        "exports, 100, -, 40, -, turnover_minus_imports, 60",
        "exports, about 100, -, about 90, -, turnover_minus_imports, at_least 0.5",
        "exports, 100, -, more_than 40, -, turnover_minus_imports, up_to 60",
        "exports, 30, -, 40, -, -, -",
        "exports, -, -, 40, -15, imports_plus_balance, 25",
        "imports, 100, 60, -, -, turnover_minus_exports, 40",
        "imports, -, 60, -, 20, exports_minus_balance, 40",
        "balance, -, 60, 40, -, exports_minus_imports, 20",
        "balance, 100, 60, -, -, exports_twice_minus_turnover, 20",
        "balance, 100, -, 40, -, turnover_minus_imports_twice, 20",
        "balance, 100, -, -, -, -, -",
        "turnover, -, about 100, up_to 50, -, exports_plus_imports, at_least 95",
        "turnover, -, up_to 100, up_to 50, -, exports_plus_imports, up_to 150",
        "exports, up_to 100, -, 40, -, turnover_minus_imports, up_to 60",
      })
  void theMissingPartFollowsFromTheOthers(
      String measure,
      @Nullable String turnover,
      @Nullable String exports,
      @Nullable String imports,
      @Nullable String balance,
      @Nullable String rule,
      @Nullable String value) {
    Map<Measure, List<Figure>> figures = Made.of();
    put(figures, Measure.TURNOVER, turnover);
    put(figures, Measure.EXPORTS, exports);
    put(figures, Measure.IMPORTS, imports);
    put(figures, Measure.BALANCE, balance);
    @Nullable Quantity derived =
        new Derivation(figures).of(Measure.of(measure)).get(period("2022"));
    if (rule == null) {
      assertNull(derived);
      return;
    }
    assertEquals(rule, Terms.term(requireNonNull(requireNonNull(derived).rule())));
    assertEquals(Made.qualified(requireNonNull(value)), derived.value());
  }

  private static void put(
      Map<Measure, List<Figure>> figures, Measure measure, @Nullable String value) {
    if (value != null) figures.put(measure, List.of(value("2022", value)));
  }

  @Test
  void whatIsReportedIsNeverReplaced() {
    Quantity turnover =
        requireNonNull(
            new Derivation(
                    Made.of(
                        entry(Measure.TURNOVER, List.of(value("2022", "99"))),
                        entry(Measure.EXPORTS, List.of(value("2022", "60"))),
                        entry(Measure.IMPORTS, List.of(value("2022", "40")))))
                .of(Measure.TURNOVER)
                .get(period("2022")));
    assertEquals(Made.qualified("99"), turnover.value());
    assertNull(turnover.rule());
  }

  @Test
  void aYearFollowsFromAllItsQuartersOnly() {
    List<Figure> quarters =
        new ArrayList<>(
            List.of(
                value("2022-01..2022-03", "10"),
                value("2022-04..2022-06", "20"),
                value("2022-07..2022-09", "30")));
    // Nine months and a half year are no quarters.
    quarters.add(value("2022-01..2022-09", "60"));
    quarters.add(value("2022-07..2022-12", "70"));
    assertNull(exports(quarters).get(period("2022")));
    quarters.add(value("2022-10..2022-12", "more_than 40"));
    Quantity year = requireNonNull(exports(quarters).get(period("2022")));
    assertEquals(Made.qualified("more_than 100"), year.value());
    assertEquals(Rule.FOUR_QUARTERS, year.rule());
    assertEquals(4, year.parts());
  }

  private static Map<org.accord.facts.Period, Quantity> exports(List<Figure> figures) {
    return new Derivation(Made.of(entry(Measure.EXPORTS, figures))).of(Measure.EXPORTS);
  }

  @Test
  void aRankOrACountHasNoSum() {
    List<Figure> months = new ArrayList<>();
    for (int month = 1; month <= 12; month++) months.add(value("2022-%02d".formatted(month), "2"));
    assertEquals(12, new Derivation(Made.of(entry(Measure.RANK, months))).of(Measure.RANK).size());
    assertEquals(13, exports(months).size());
    assertEquals(Rule.TWELVE_MONTHS, requireNonNull(exports(months).get(period("2022"))).rule());
  }

  /// Whatever the true numbers are within what is reported, the derived one bounds their result.
  @Test
  void aDerivedNumberBoundsTheTrueOne() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 3000; i++) {
      Guess exports = Guess.of(random);
      Guess imports = Guess.of(random);
      var derivation =
          new Derivation(
              Made.of(
                  entry(Measure.EXPORTS, List.of(value("2022", exports.told))),
                  entry(Measure.IMPORTS, List.of(value("2022", imports.told)))));
      check(derivation, Measure.TURNOVER, exports.real.add(imports.real), seed);
      check(derivation, Measure.BALANCE, exports.real.subtract(imports.real), seed);
      Ratio.of(Bounded.of(Made.qualified(exports.told)), Bounded.of(Made.qualified(imports.told)))
          .filter(ratio -> ratio.qualifier() != Qualifier.EXACT)
          .ifPresent(ratio ->
              assertTrue(
                  ratio
                      .interval()
                      .contains(
                          exports.real.divide(
                              imports.real, Qualified.DECIMALS, java.math.RoundingMode.HALF_EVEN)),
                  () -> exports + " / " + imports + " = " + ratio + ", seed " + seed));
    }
  }

  private static void check(Derivation derivation, Measure measure, BigDecimal real, long seed) {
    Quantity derived = derivation.of(measure).get(period("2022"));
    if (derived != null)
      assertTrue(
          derived.value().interval().contains(real),
          () -> measure + " " + derived.value() + " and " + real + ", seed " + seed);
  }

  /// A true number, and a report that is true of it.
  private record Guess(BigDecimal real, String told) {
    static Guess of(Random random) {
      BigDecimal told = BigDecimal.valueOf(1 + random.nextInt(1000));
      Qualifier qualifier = Qualifier.values()[random.nextInt(Qualifier.values().length)];
      BigDecimal part = BigDecimal.valueOf(1 + random.nextInt(4), 2);
      BigDecimal real =
          switch (qualifier) {
            case EXACT -> told;
            case ABOUT ->
                random.nextBoolean()
                    ? told.add(told.multiply(part))
                    : told.subtract(told.multiply(part));
            case ALMOST, UP_TO -> told.subtract(told.multiply(part));
            case AT_LEAST, MORE_THAN -> told.add(told.multiply(part));
          };
      return new Guess(real, qualifier.term() + " " + told);
    }
  }
}
