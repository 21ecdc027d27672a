package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a value counts: a currency (`USD`, ISO 4217) or a unit of the sources (`t`, `m3`,
/// `percent`, `count`, `count per year`). Sources invent units, so the list is open; values of
/// different units are never added.
public record Unit(String value) {
  /// The longest unit.
  public static final int MAX_LENGTH = 40;

  private static final Pattern FORM =
      Pattern.compile("[A-Za-z][A-Za-z0-9_/-]*(?: [A-Za-z0-9_/-]+)*");

  /// Units of which the spelling is fixed; there are others.
  private static final List<String> KNOWN = List.of("t", "kg", "m3", "percent", "count", "rank");

  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  /// Gathered once: files have a unit in each row.
  private static final Set<String> CURRENCIES =
      Currency.availableCurrencies()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  public Unit {
    if (value.length() > MAX_LENGTH || !FORM.matcher(value).matches()) {
      throw new FactFormatException(
          "invalid-code",
          "%s is no unit: write an ISO 4217 currency (USD) or a unit such as t, m3, percent"
              .formatted(FactFormatException.quoted(value)));
    }
    if (CURRENCY.matcher(value).matches() && !isKnownCurrency(value)) {
      throw new FactFormatException(
          "unknown-code", "%s is no ISO 4217 currency.%s".formatted(value, currencyHint(value)));
    }
    List<String> meant = meant(value);
    if (!meant.contains(value) && !meant.isEmpty()) {
      throw new FactFormatException(
          "unknown-code",
          "%s is no unit. Did you mean %s?"
              .formatted(FactFormatException.quoted(value), String.join(" or ", meant)));
    }
  }

  /// Reads a currency or another unit.
  ///
  /// @throws FactFormatException `required`, `invalid-code` or `unknown-code`
  @JsonCreator
  public static Unit parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw FactFormatException.required("the unit");
    }
    return new Unit(text);
  }

  /// The unit, which must be a currency.
  ///
  /// @throws FactFormatException `required`, `invalid-code` or `unknown-code`
  public static Unit currency(@Nullable String text) {
    if (text == null || text.isBlank()) {
      throw FactFormatException.required("the currency");
    }
    if (!CURRENCY.matcher(text).matches()) {
      throw new FactFormatException(
          "invalid-code",
          "%s is no currency: write three capitals of ISO 4217, such as USD"
              .formatted(FactFormatException.quoted(text)));
    }
    return new Unit(text);
  }

  public boolean isCurrency() {
    return CURRENCY.matcher(value).matches();
  }

  @JsonValue
  @Override
  public String toString() {
    return value;
  }

  /// The known unit or currency that differs in case alone. Where that is a currency, so is what
  /// the text is the plural of: kgs are rather kilograms than som.
  private static List<String> meant(String value) {
    List<String> meant = new ArrayList<>();
    for (String known : KNOWN) {
      if (known.equalsIgnoreCase(value)) {
        return List.of(known);
      }
      if ((known + "s").equalsIgnoreCase(value)) {
        meant.add(known);
      }
    }
    String capitals = value.toUpperCase(Locale.ROOT);
    if (!CURRENCY.matcher(capitals).matches() || !isKnownCurrency(capitals)) {
      return List.of();
    }
    meant.add(capitals);
    return meant;
  }

  private static boolean isKnownCurrency(String code) {
    return CURRENCIES.contains(code);
  }

  private static String currencyHint(String code) {
    return Nearest.hint(code, CURRENCIES.stream().sorted().toList());
  }
}
