package org.accord.trade.explanation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.accord.facts.Terms;

/// Why an answer has no items, or how it is to be read. The texts are those of
/// `explanation_en.properties` and its like, each under the constant's term; `%s` is a value.
public enum Explanation {
  NO_SERIES,
  NO_POINTS,
  NO_RANKING,
  NO_MOVERS,
  NO_TARGETS,
  NOTHING_COMPARED,
  ALL_AGREE,
  NO_MIRROR,
  ONE_SIDE_ONLY,
  VALUATION,
  GOODS_OF_CODE,
  NO_PRODUCER,
  NO_PRODUCER_NEAR,
  ALL_PERMITTED;

  private static final Map<String, Properties> TEXTS =
      Map.of("en", texts("en"), "ru", texts("ru"), "zh", texts("zh"));

  /// @param language en, ru or zh
  /// @param values in the places that the text has for them
  public String in(String language, Object... values) {
    Properties texts = Objects.requireNonNull(TEXTS.get(language));
    return Objects.requireNonNull(texts.getProperty(Terms.term(this)), Terms.term(this))
        .formatted(values);
  }

  private static Properties texts(String language) {
    String name = "explanation_" + language + ".properties";
    try (var file =
        new InputStreamReader(
            Objects.requireNonNull(Explanation.class.getResourceAsStream(name)),
            StandardCharsets.UTF_8)) {
      Properties texts = new Properties();
      texts.load(file);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
