package org.accord.trade.ranking;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.stream.Collectors;
import org.accord.facts.Terms;
import org.accord.trade.series.SeriesKey;

/// What is ranked.
public enum By {
  PARTNER,
  COMMODITY,
  REPORTER;

  @JsonCreator
  public static By of(String term) {
    return Terms.of(By.class, "by", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  /// The one that a series is of; of a basket all its commodities, such as `0402+0405`.
  String entity(SeriesKey series) {
    return switch (this) {
      case PARTNER -> series.partner();
      case COMMODITY -> series.basket().stream().sorted().collect(Collectors.joining("+"));
      case REPORTER -> series.reporter();
    };
  }
}
