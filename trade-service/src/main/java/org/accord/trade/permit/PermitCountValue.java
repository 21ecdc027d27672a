package org.accord.trade.permit;

import jakarta.inject.Singleton;
import org.accord.kit.conflict.StatedValueRule;

/// Counts of the same holders, product, market, unit, status and date whose numbers exclude each
/// other.
@Singleton
class PermitCountValue extends StatedValueRule {
  PermitCountValue(PermitCountListing listing) {
    super(
        listing,
        "permit-count-value",
        "Sources give counts of the same permits that exclude each other",
        "amount");
  }
}
