package org.accord.regions.agreement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import org.accord.facts.Terms;

/// Where an agreement stands in its life: `draft → in_preparation → signed → in_force → expired |
/// renewed | superseded | terminated`. `unknown` is for reported agreements of which no act is
/// dated; an editor who learns of an act moves it to any state after `draft`.
public enum AgreementState {
  DRAFT,
  IN_PREPARATION,
  SIGNED,
  IN_FORCE,
  EXPIRED,
  RENEWED,
  SUPERSEDED,
  TERMINATED,
  UNKNOWN;

  /// The states that may come next.
  public Set<AgreementState> next() {
    return switch (this) {
      case DRAFT -> Set.of(IN_PREPARATION, SIGNED);
      case IN_PREPARATION -> Set.of(DRAFT, SIGNED);
      case SIGNED -> Set.of(IN_FORCE, SUPERSEDED, TERMINATED);
      case IN_FORCE -> Set.of(EXPIRED, RENEWED, SUPERSEDED, TERMINATED);
      case EXPIRED -> Set.of(RENEWED, SUPERSEDED);
      case UNKNOWN ->
          Set.of(IN_PREPARATION, SIGNED, IN_FORCE, EXPIRED, RENEWED, SUPERSEDED, TERMINATED);
      case RENEWED, SUPERSEDED, TERMINATED -> Set.of();
    };
  }

  @JsonCreator
  public static AgreementState of(String term) {
    return Terms.of(AgreementState.class, "state", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
