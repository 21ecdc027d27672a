package org.accord.trade.observation;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import org.accord.facts.Confidence;
import org.accord.facts.Period;
import org.accord.facts.Qualifier;
import org.accord.kit.format.Codelist;
import org.jspecify.annotations.Nullable;

/// What the SDMX dataflows of trade have in common: their codelists, and how they write time.
public final class TradeCodes {
  public static final String NOT_APPLICABLE = "_Z";
  public static final String TOTAL = "_T";

  public static final Codelist MEASURE = Codelist.terms("CL_MEASURE", "Measure", Measure.class);
  public static final Codelist OBS_STATUS =
      codes(
          "CL_OBS_STATUS",
          "Status",
          "A",
          "Normal value",
          "B",
          "Time series break",
          "D",
          "Definition differs",
          "E",
          "Estimated value",
          "F",
          "Forecast value",
          "G",
          "Experimental value",
          "I",
          "Value imputed by a receiving agency",
          "P",
          "Provisional value",
          "U",
          "Low reliability",
          "V",
          "Unvalidated value",
          "O",
          "Missing value: nothing is known, or a growth alone");
  public static final Codelist FREQ =
      codes(
          "CL_FREQ",
          "Frequency",
          "A",
          "Annual",
          "S",
          "Half-yearly",
          "Q",
          "Quarterly",
          "M",
          "Monthly",
          "M9",
          "Nine months from January",
          "_O",
          "Another period",
          NOT_APPLICABLE,
          "Not applicable: a stock at a date");
  public static final Codelist SCOPE = Codelist.terms("CL_SCOPE", "Scope", Scope.class);
  public static final Codelist QUALIFIER =
      Codelist.terms("CL_QUALIFIER", "Qualifier", Qualifier.class);
  public static final Codelist CONFIDENCE =
      Codelist.terms("CL_CONFIDENCE", "Confidence", Confidence.class);
  public static final Codelist VALUATION =
      Codelist.terms("CL_VALUATION", "Valuation", ValuationBasis.class)
          .and(NOT_APPLICABLE, "Not told");
  public static final Codelist HS_EDITION =
      Codelist.terms("CL_HS_EDITION", "HS edition", HsEdition.class)
          .and(NOT_APPLICABLE, "Not told, or no HS codes");

  private TradeCodes() {}

  public static Codelist codes(String id, String name, String... codesAndNames) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (int i = 0; i < codesAndNames.length; i += 2)
      codes.put(codesAndNames[i], codesAndNames[i + 1]);
    return new Codelist(id, name, codes);
  }

  /// The code of the period's kind; that of a stock for none.
  public static String frequency(@Nullable Period period) {
    if (period == null) return NOT_APPLICABLE;
    return switch (period.frequency()) {
      case YEAR -> "A";
      case HALF_YEAR -> "S";
      case QUARTER -> "Q";
      case MONTH -> "M";
      case NINE_MONTHS -> "M9";
      case OTHER -> "_O";
    };
  }

  /// As SDMX writes time: 2022, 2022-S1, 2022-Q1, 2022-01; nine months are 2022-01-01/P9M.
  public static String time(Period period) {
    YearMonth start = period.start();
    return switch (period.frequency()) {
      case YEAR -> year(start);
      case HALF_YEAR -> year(start) + "-S" + (start.getMonthValue() + 5) / 6;
      case QUARTER -> year(start) + "-Q" + (start.getMonthValue() + 2) / 3;
      case MONTH -> start.toString();
      case NINE_MONTHS, OTHER -> period.toIso();
    };
  }

  private static String year(YearMonth month) {
    return "%04d".formatted(month.getYear());
  }
}
