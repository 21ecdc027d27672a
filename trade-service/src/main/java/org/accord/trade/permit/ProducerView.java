package org.accord.trade.permit;

import java.util.List;
import java.util.UUID;
import org.accord.kit.listing.Row;
import org.jspecify.annotations.Nullable;

/// A producer that may not export a product to a market.
///
/// @param id of the first record by which it is known: a permit or a party
/// @param holder as the sources call it
/// @param party its key where it is a party
/// @param partly whether it may export a part of the product
/// @param permits the keys or ids of all its permits, whatever for
public record ProducerView(
    UUID id,
    String holder,
    @Nullable String holderTerritory,
    @Nullable String party,
    boolean partly,
    List<String> permits) {

  static ProducerView of(Row row) {
    return new ProducerView(
        row.id("id"),
        row.required("holder"),
        row.text("holder_territory"),
        row.text("party"),
        row.flag("partly"),
        row.texts("permits"));
  }
}
