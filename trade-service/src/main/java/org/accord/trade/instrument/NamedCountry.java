package org.accord.trade.instrument;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accord.facts.TerritoryCode;

/// Tells the country whose body an English name is of: by "of China", else by how it begins, "China
/// Chamber of Commerce" or "Belarusian Chamber of Commerce". Names that only hold a country
/// somewhere are not taken: the North China Pharmaceutical Company is in a part of it.
final class NamedCountry {
  private static final Map<String, String> ADJECTIVES =
      Map.of(
          "Belarusian", "BY",
          "Chinese", "CN",
          "Indian", "IN",
          "Kazakh", "KZ",
          "Mongolian", "MN",
          "Pakistani", "PK",
          "Russian", "RU",
          "Turkish", "TR",
          "Uzbek", "UZ",
          "Vietnamese", "VN");

  private static final Map<String, String> CODES = codes();

  private static final String NAMES =
      CODES.keySet().stream()
          .sorted(java.util.Comparator.comparingInt(String::length).reversed())
          .map(Pattern::quote)
          .collect(Collectors.joining("|", "(", ")"));

  private static final Pattern OF = Pattern.compile("\\bof (?:the )?" + NAMES + "(?= |,|$)");
  private static final Pattern BEGINNING = Pattern.compile("^(?:the )?" + NAMES + "(?= |,|$)");

  private NamedCountry() {}

  static Optional<TerritoryCode> in(String name) {
    Matcher of = OF.matcher(name);
    if (of.find()) return code(of);
    Matcher beginning = BEGINNING.matcher(name);
    return beginning.find() ? code(beginning) : Optional.empty();
  }

  private static Optional<TerritoryCode> code(Matcher found) {
    return Optional.ofNullable(CODES.get(found.group(1))).map(TerritoryCode::parse);
  }

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>(ADJECTIVES);
    codes.put("Turkey", "TR");
    for (String code : Locale.getISOCountries())
      codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
    return codes;
  }
}
