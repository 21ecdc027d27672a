package org.accord.trade.observation;

import jakarta.inject.Singleton;
import java.util.Collection;
import org.accord.kit.conflict.StatedValueRule;

/// Figures of one and the same quantity whose values exclude each other.
@Singleton
class ObservationValue extends StatedValueRule {
  private final SharedSubjects shared;

  ObservationValue(ObservationListing listing, SharedSubjects shared) {
    super(
        listing,
        "observation-value",
        "Sources give values of the same quantity that exclude each other",
        "value");
    this.shared = shared;
  }

  @Override
  protected void statedMoreThanOnce(Collection<String> subjects) {
    shared.add(subjects);
  }
}
