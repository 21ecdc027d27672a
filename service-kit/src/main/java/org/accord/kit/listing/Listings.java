package org.accord.kit.listing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.facts.Nearest;
import org.accord.kit.refusal.Refusal;

/// The lists of the service that show everybody the same rows.
@ApplicationScoped
public class Listings {
  private final List<Listing<?>> all;
  private final List<MadeListings> made;

  Listings(@All List<Listing<?>> all, @All List<MadeListings> made) {
    this.all = all;
    this.made = made;
  }

  /// The list at a path below the service's base, such as `agreements`, for a query.
  public Listing<?> at(String path, Map<String, List<String>> query) {
    return all.stream()
        .filter(Listing::isPublic)
        .filter(listing -> listing.path().equals(path))
        .findFirst()
        .or(() ->
            made.stream().map(lists -> lists.at(path, query)).flatMap(Optional::stream).findFirst())
        .orElseThrow(() -> unknown(path));
  }

  private Refusal unknown(String path) {
    List<String> known =
        all.stream().filter(Listing::isPublic).map(Listing::path).sorted().toList();
    return new Refusal.NotFound(
        "There is no list " + path + " to export." + Nearest.hint(path, known));
  }
}
