package org.accord.gateway.overview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names a figure, which has no title of its own: who, with whom, what, how much; such as `Belarus
/// – China: exports, 1,200,000 USD`.
record ObservationTitle(Locale locale) {
  String of(JsonObject figure) {
    StringBuilder title = new StringBuilder();
    title.append(participant(figure, "reporter"));
    title.append(" – ").append(participant(figure, "partner"));
    title.append(locale.getLanguage().equals("zh") ? "：" : ": ");
    String indicator = figure.getString("indicator");
    title.append(indicator != null ? indicator.replace('_', ' ') : measure(figure));
    String commodities =
        figure.getJsonArray("commodities", new JsonArray()).stream()
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    if (!commodities.isEmpty()) {
      title.append(" (").append(commodities).append(')');
    }
    String amount = amount(figure);
    return amount.isEmpty() ? title.toString() : title.append(", ").append(amount).toString();
  }

  private String participant(JsonObject figure, String role) {
    String name = figure.getString(role + "Name");
    String code = figure.getString(role, "");
    String country = code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(locale) : "";
    if (!country.isEmpty() && !country.equals(code)) {
      return country;
    }
    return name != null ? name : code;
  }

  private String measure(JsonObject figure) {
    String measure = figure.getString("measure", "");
    return switch (locale.getLanguage()) {
      case "ru" ->
          switch (measure) {
            case "turnover" -> "товарооборот";
            case "exports" -> "экспорт";
            case "imports" -> "импорт";
            case "balance" -> "сальдо";
            case "volume" -> "объём";
            case "count" -> "количество";
            case "share" -> "доля";
            case "rank" -> "место";
            case "target" -> "целевой показатель";
            default -> measure;
          };
      case "zh" ->
          switch (measure) {
            case "turnover" -> "贸易额";
            case "exports" -> "出口";
            case "imports" -> "进口";
            case "balance" -> "差额";
            case "volume" -> "数量";
            case "count" -> "计数";
            case "share" -> "占比";
            case "rank" -> "排名";
            case "target" -> "目标";
            default -> measure;
          };
      default -> measure;
    };
  }

  private String amount(JsonObject figure) {
    Number value = figure.getNumber("value");
    Number ratio = figure.getNumber("changeRatio");
    NumberFormat format = NumberFormat.getInstance(locale);
    format.setMaximumFractionDigits(6);
    String bound = bound(figure.getString("qualifier"));
    if (value != null) {
      String unit = figure.getString("unit");
      return bound + format.format(value) + (unit == null ? "" : ' ' + unit);
    }
    return ratio == null ? "" : bound + '×' + format.format(ratio);
  }

  private static String bound(@Nullable String qualifier) {
    return switch (qualifier) {
      case "about", "almost" -> "≈ ";
      case "more_than" -> "> ";
      case "at_least" -> "≥ ";
      case "up_to" -> "≤ ";
      case null, default -> "";
    };
  }
}
