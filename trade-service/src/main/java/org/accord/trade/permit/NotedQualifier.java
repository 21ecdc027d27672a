package org.accord.trade.permit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.accord.facts.Qualifier;
import org.jspecify.annotations.Nullable;

/// The qualifier of a count of which only the note tells one, such as "more than 100, early 2021":
/// files of counts need not have a column for it.
final class NotedQualifier {
  private static final Map<String, Qualifier> WORDS =
      Map.of(
          "more than", Qualifier.MORE_THAN,
          "over", Qualifier.MORE_THAN,
          "at least", Qualifier.AT_LEAST,
          "about", Qualifier.ABOUT,
          "almost", Qualifier.ALMOST,
          "nearly", Qualifier.ALMOST,
          "up to", Qualifier.UP_TO);
  private static final Pattern PHRASE =
      Pattern.compile(
          "\\b(" + String.join("|", WORDS.keySet()) + ") (\\d{1,3}(?:,\\d{3})+|\\d{1,18})\\b",
          Pattern.CASE_INSENSITIVE);

  private NotedQualifier() {}

  /// That of the very count; of another number, or without any words, it is exact.
  static Qualifier of(BigDecimal count, @Nullable String note) {
    Matcher phrase = PHRASE.matcher(note == null ? "" : note);
    while (phrase.find())
      if (new BigDecimal(phrase.group(2).replace(",", "")).compareTo(count) == 0)
        return Objects.requireNonNull(WORDS.get(phrase.group(1).toLowerCase(Locale.ROOT)));
    return Qualifier.EXACT;
  }
}
