package org.accord.kit.listing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// All lists of the service.
@ApplicationScoped
public class Listings {
  private final List<Listing<?>> all;

  Listings(@All List<Listing<?>> all) {
    this.all = all;
  }

  /// The list at a collection's path, such as `agreements`.
  public Optional<Listing<?>> at(String path) {
    return all.stream().filter(listing -> listing.path().equals(path)).findFirst();
  }
}
