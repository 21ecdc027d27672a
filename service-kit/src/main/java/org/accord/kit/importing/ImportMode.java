package org.accord.kit.importing;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// What an import does with the rows that it reads.
public enum ImportMode {
  /// Checks and counts; writes nothing.
  DRY_RUN,
  /// Writes all rows in one transaction, or none when any is rejected.
  ALL_OR_NOTHING,
  /// Writes the rows that are right, a chunk at a time, and lists the others. A row may refer to
  /// rows above it.
  VALID_ROWS;

  @JsonCreator
  public static ImportMode of(String term) {
    return Terms.of(ImportMode.class, "mode", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }
}
