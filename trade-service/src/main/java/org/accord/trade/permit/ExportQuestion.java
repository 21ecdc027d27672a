package org.accord.trade.permit;

import java.util.List;
import java.util.function.Function;
import org.accord.facts.FactFormatException;
import org.accord.facts.HsCode;
import org.accord.facts.PartialDate;
import org.accord.facts.TerritoryCode;
import org.accord.kit.refusal.Faults;
import org.accord.problem.Fault;
import org.accord.trade.explanation.Explanation;
import org.jspecify.annotations.Nullable;

/// Who may not export a product to a market on a day?
///
/// @param hsCode the product by its code
/// @param product or by words of its name; either of the two, or both
record ExportQuestion(
    TerritoryCode market, @Nullable HsCode hsCode, @Nullable String product, PartialDate on) {

  /// What the goods are called in messages.
  String goods(String language) {
    String code = hsCode == null ? "" : "HS " + hsCode.value();
    if (product == null) return code;
    String quoted = "'" + product + "'";
    return code.isEmpty() ? quoted : Explanation.GOODS_OF_CODE.in(language, quoted, code);
  }

  /// Reads the question from the query's parameters, and names all that is wrong with it at once.
  static final class Reading {
    private final Function<String, @Nullable List<String>> query;
    private final Faults faults = new Faults();

    Reading(Function<String, @Nullable List<String>> query) {
      this.query = query;
    }

    ExportQuestion question(
        Function<String, TerritoryCode> market,
        Function<String, HsCode> hsCode,
        PartialDate today) {
      TerritoryCode asked = value("market", market);
      if (asked == null && query.apply("market") == null)
        fault("market", "required", "Name the market, such as market=CN");
      HsCode code = value("hsCode", hsCode);
      String product = value("product", words -> words);
      if (query.apply("hsCode") == null && query.apply("product") == null)
        fault("hsCode", "required", "Name the product, by hsCode or by words of its name");
      PartialDate on = value("on", PartialDate::parse);
      faults.refuse("invalid-parameter", "The query is not valid");
      if (asked == null) throw new IllegalStateException("A question without fault has no market");
      return new ExportQuestion(asked, code, product, on == null ? today : on);
    }

    private <T> @Nullable T value(String name, Function<String, T> parse) {
      List<String> values = query.apply(name);
      if (values == null || values.isEmpty()) return null;
      if (values.size() > 1) fault(name, "duplicate", "The parameter can be given once");
      try {
        return parse.apply(values.getFirst());
      } catch (FactFormatException e) {
        fault(name, e.code(), String.valueOf(e.getMessage()));
        return null;
      }
    }

    private void fault(String name, String code, String detail) {
      faults.add(Fault.parameter(name, code, detail));
    }
  }
}
