package org.accord.kit.request;

import io.vertx.ext.web.RoutingContext;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// The W3C trace context that a request is part of: the caller's, when it is well-formed, else a
/// new one.
///
/// @param id the trace's: what log entries, problems and the services on the way have in common
/// @param parent `traceparent` to send along with requests that this one causes
public record Trace(String id, String parent) {
  private static final String HEADER = "traceparent";
  private static final String KEY = Trace.class.getName();
  private static final Pattern WELL_FORMED =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
  private static final int ID_START = "00-".length();
  private static final int ID_END = ID_START + 32;

  /// The trace of a request; the same one as long as the request lasts.
  public static Trace of(RoutingContext routing) {
    Trace known = routing.get(KEY);
    if (known != null) return known;
    String given = routing.request().getHeader(HEADER);
    String parent = given != null && WELL_FORMED.matcher(given).matches() ? given : newParent();
    Trace trace = new Trace(parent.substring(ID_START, ID_END), parent);
    routing.put(KEY, trace);
    return trace;
  }

  /// Not sampled: nobody has asked for it.
  private static String newParent() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    HexFormat hex = HexFormat.of();
    // The lowest bit set: neither id may be zero
    return "00-"
        + hex.toHexDigits(random.nextLong())
        + hex.toHexDigits(random.nextLong() | 1)
        + '-'
        + hex.toHexDigits(random.nextLong() | 1)
        + "-00";
  }
}
