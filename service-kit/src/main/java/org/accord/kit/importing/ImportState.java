package org.accord.kit.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// Where an import stands.
public enum ImportState {
  QUEUED,
  RUNNING,
  COMPLETED,
  FAILED,
  CANCELLED;

  @JsonCreator
  public static ImportState of(String term) {
    return Terms.of(ImportState.class, "state", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  boolean ended() {
    return switch (this) {
      case QUEUED, RUNNING -> false;
      case COMPLETED, FAILED, CANCELLED -> true;
    };
  }
}
