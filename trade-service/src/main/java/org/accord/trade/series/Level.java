package org.accord.trade.series;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// Of what commodities figures are.
public enum Level {
  /// All that is traded.
  ALL,
  /// One commodity as the sources name it. Named commodities may overlap.
  NAMED,
  /// Several commodities together.
  BASKET,
  CHAPTER,
  HEADING,
  SUBHEADING,
  /// The sum over all chapters on record, which is at most what is traded.
  CHAPTERS,
  HEADINGS,
  SUBHEADINGS;

  @JsonCreator
  public static Level of(String term) {
    return Terms.of(Level.class, "level", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  /// Whether it is a sum of figures and not reported itself.
  public boolean isSum() {
    return switch (this) {
      case CHAPTERS, HEADINGS, SUBHEADINGS -> true;
      case ALL, NAMED, BASKET, CHAPTER, HEADING, SUBHEADING -> false;
    };
  }
}
