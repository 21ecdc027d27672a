package org.accord.kit.listing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Lists that are made when they are asked for, as they depend on the rest of their path or on the
/// query.
public interface MadeListings {

  /// The list at a path below the service's base, such as `sources/S1/facts`; empty when the path
  /// is none of these. Throws a refusal, as the list's own GET does, when there is no such record.
  Optional<Listing<?>> at(String path, Map<String, List<String>> query);

  /// Their path in the OpenAPI document, such as `sources/{id}/facts`.
  String documentedPath();

  /// Any one of them, for what the OpenAPI document tells of all.
  Listing<?> documented();
}
