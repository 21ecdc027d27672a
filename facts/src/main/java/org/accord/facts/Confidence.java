package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/// How far a recorded fact can be trusted, the most trusted first.
public enum Confidence {
  HIGH,
  MEDIUM,
  LOW;

  @JsonCreator
  public static Confidence of(@Nullable String term) {
    return Terms.of(Confidence.class, "confidence", term);
  }

  /// Such as `high`.
  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
