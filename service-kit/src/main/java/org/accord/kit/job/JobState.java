package org.accord.kit.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// Where a job stands.
public enum JobState {
  QUEUED,
  RUNNING,
  COMPLETED,
  FAILED,
  CANCELLED;

  @JsonCreator
  public static JobState of(String term) {
    return Terms.of(JobState.class, "state", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  public boolean ended() {
    return switch (this) {
      case QUEUED, RUNNING -> false;
      case COMPLETED, FAILED, CANCELLED -> true;
    };
  }
}
