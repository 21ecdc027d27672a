package org.accord.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.accord.gateway.request.RequestIds;
import org.accord.gateway.request.Target;
import org.jspecify.annotations.Nullable;

/// What of a service's response headers a client gets to see.
final class ResponseHeaders {
  /// Headers that belong to one connection (RFC 9110, 7.6.1), and those that only the gateway sets.
  private static final Set<String> KEPT_BACK =
      Set.of(
          "connection",
          "keep-alive",
          "proxy-authenticate",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "server",
          "set-cookie",
          "x-powered-by",
          RequestIds.REQUEST_ID.toLowerCase(Locale.ROOT));

  private ResponseHeaders() {}

  static void rewrite(MultiMap headers, Target target, URI upstream) {
    for (String named : headers.getAll(HttpHeaders.CONNECTION)) {
      for (String name : named.split(",", -1)) {
        if (!name.isBlank()) {
          headers.remove(name.trim());
        }
      }
    }
    KEPT_BACK.forEach(headers::remove);
    for (String name : List.of("Location", "Content-Location")) {
      String value = headers.get(name);
      if (value != null) {
        headers.set(name, withoutOwnOrigin(value, target, upstream));
      }
    }
    if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
      headers.set(HttpHeaders.CACHE_CONTROL, "private, no-store");
    }
  }

  /// A service may name itself by its own address or by the scheme between gateway and service; to
  /// the client such a place is a path at the gateway.
  private static String withoutOwnOrigin(String location, Target target, URI upstream) {
    URI uri = parsed(location);
    if (uri == null || uri.getRawAuthority() == null) {
      return location;
    }
    String authority = uri.getRawAuthority();
    if (!authority.equals(target.host()) && !authority.equals(upstream.getRawAuthority())) {
      return location;
    }
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + '?' + uri.getRawQuery();
  }

  private static @Nullable URI parsed(String location) {
    try {
      return new URI(location);
    } catch (URISyntaxException _) {
      // Not ours to judge: the client gets what the service said
      return null;
    }
  }
}
