package org.accord.trade.observation;

import jakarta.inject.Singleton;
import org.accord.kit.conflict.StatedValueRule;

/// Figures of one and the same quantity whose values exclude each other.
@Singleton
class ObservationValue extends StatedValueRule {
  ObservationValue(ObservationListing listing) {
    super(
        listing,
        "observation-value",
        "Sources give values of the same quantity that exclude each other",
        "value");
  }
}
