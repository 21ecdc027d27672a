package org.accord.kit.listing;

import java.util.List;
import java.util.Optional;

/// A list of what is no record of the field, such as findings or jobs: its rows have no key that
/// people gave them, and the feed tells nothing of them.
public abstract class UnkeyedListing<V> extends Listing<V> {
  @Override
  public Optional<String> keyColumn() {
    return Optional.empty();
  }

  @Override
  public List<String> events() {
    return List.of();
  }
}
