package org.accord.kit.exporting;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.kit.listing.Lists;

/// Which list is meant, and which of its rows.
///
/// @param path below the service's base, such as `observations`
record ListAddress(String path, Map<String, List<String>> query) {
  /// Empty where the address is not one of this service.
  ///
  /// @param base of the service's paths, such as `/api/trade/v1`
  static Optional<ListAddress> of(String address, String base) {
    QueryStringDecoder decoder;
    Map<String, List<String>> query;
    try {
      decoder = new QueryStringDecoder(address);
      query = new LinkedHashMap<>(decoder.parameters());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    if (!decoder.path().startsWith(base + "/")) return Optional.empty();
    query.keySet().removeAll(Lists.OF_ONE_ANSWER);
    return Optional.of(new ListAddress(decoder.path().substring(base.length() + 1), query));
  }
}
