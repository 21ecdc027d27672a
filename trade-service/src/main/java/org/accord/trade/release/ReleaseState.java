package org.accord.trade.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// in_preparation → scheduled → published, or blocked when its time comes and something stands
/// against it; taken back, it is in preparation again.
public enum ReleaseState {
  IN_PREPARATION,
  SCHEDULED,
  PUBLISHED,
  BLOCKED;

  @JsonCreator
  public static ReleaseState of(String term) {
    return Terms.of(ReleaseState.class, "state", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
