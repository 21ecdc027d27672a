package org.accord.trade.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.accord.facts.Terms;

/// How firm a figure is: the entries of the SDMX code list of observation statuses (CL_OBS_STATUS)
/// that a stated value can have.
public enum ObservationStatus {
  NORMAL('A'),
  TIME_SERIES_BREAK('B'),
  DEFINITION_DIFFERS('D'),
  ESTIMATED('E'),
  FORECAST('F'),
  EXPERIMENTAL('G'),
  IMPUTED('I'),
  PROVISIONAL('P'),
  LOW_RELIABILITY('U'),
  UNVALIDATED('V');

  private final char code;

  ObservationStatus(char code) {
    this.code = code;
  }

  @JsonCreator
  public static ObservationStatus of(String term) {
    return Terms.of(ObservationStatus.class, "observation status", term);
  }

  @JsonValue
  public String term() {
    return Terms.term(this);
  }

  /// The code of CL_OBS_STATUS.
  public String code() {
    return String.valueOf(code);
  }
}
