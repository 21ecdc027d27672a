package org.accord.trade.release;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What a release does to a figure.
public enum ChangeAction {
  CREATE,
  REPLACE,
  DELETE;

  @JsonCreator
  public static ChangeAction of(String term) {
    return Terms.of(ChangeAction.class, "action", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
