package org.accord.gateway.request;

import io.vertx.core.Handler;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.accord.gateway.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// Refuses requests for a system of another name, as a page whose name was bound to our address
/// sends them, those that are too long, and request targets that two readers could take for
/// different paths: dot segments, empty segments, backslashes, encoded separators, double encoding,
/// characters outside of RFC 3986. What passes means the same here and in the service, so nothing
/// is rewritten on the way.
@Singleton
public class PathGuard implements Handler<RoutingContext> {
  private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9._~!$&'()*+,;=:@%-]*)+");
  private static final int SEPARATORS = ": \r\n".length();
  private static final Pattern QUERY = Pattern.compile("[\\x21-\\x7E]*");

  private final RequestConfig config;
  private final Set<String> hosts;

  PathGuard(RequestConfig config) {
    this.config = config;
    this.hosts =
        config.hosts().stream().map(it -> it.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
  }

  @Override
  public void handle(RoutingContext ctx) {
    String path = ctx.request().path();
    String query = ctx.request().query();
    HostAndPort host = ctx.request().authority();
    if (ctx.request().uri().length() > config.uri()) {
      ctx.fail(
          Refusal.of(
              "uri-too-long", "An address may have at most %d bytes".formatted(config.uri())));
    } else if (lengthOfHeaders(ctx) > config.headers()) {
      ctx.fail(
          Refusal.of(
              "headers-too-large",
              "All headers together may have at most %d bytes".formatted(config.headers())));
    } else if (host == null) {
      refuse(ctx, "The Host header is missing or malformed");
    } else if (!isOurs(host) && !isFromInside(path)) {
      refuse(
          ctx,
          "This system is not known as %s but as %s"
              .formatted(host, String.join(", ", new TreeSet<>(hosts))));
    } else if (query != null && !QUERY.matcher(query).matches()) {
      refuse(ctx, "The query has characters that a URL does not have; percent-encode them");
    } else if (path == null || !isUnambiguous(path)) {
      refuse(
          ctx,
          "The path has an empty segment, a dot segment, an encoded separator, a malformed"
              + " percent-encoding or a character that a URL does not have");
    } else {
      Target.keep(ctx, host.toString(), path);
      ctx.next();
    }
  }

  private static long lengthOfHeaders(RoutingContext ctx) {
    long length = 0;
    for (Map.Entry<String, String> header : ctx.request().headers()) {
      length += header.getKey().length() + header.getValue().length() + SEPARATORS;
    }
    return length;
  }

  private boolean isOurs(HostAndPort host) {
    String name = host.host().toLowerCase(Locale.ROOT);
    return hosts.contains(name) || hosts.contains(name + ':' + host.port());
  }

  /// Probes know a replica by its address only.
  private static boolean isFromInside(@Nullable String path) {
    return path != null && path.startsWith("/q/");
  }

  private static void refuse(RoutingContext ctx, String detail) {
    ctx.fail(Refusal.of("invalid-request", detail));
  }

  static boolean isUnambiguous(String path) {
    if (!PATH.matcher(path).matches()) {
      return false;
    }
    int start = 1;
    while (start < path.length()) {
      int end = path.indexOf('/', start);
      if (end < 0) {
        end = path.length();
      }
      if (!plain(path.substring(start, end))) {
        return false;
      }
      start = end + 1;
    }
    return true;
  }

  /// Whether a segment is still one segment after decoding, and after decoding again.
  private static boolean plain(String segment) {
    if (segment.isEmpty()) {
      return false;
    }
    if (segment.indexOf('%') < 0) {
      return !dots(segment);
    }
    byte[] decoded = new byte[segment.length()];
    int length = 0;
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      int value = c;
      if (c == '%') {
        if (i + 3 > segment.length()) {
          return false;
        }
        int high = Character.digit(segment.charAt(i + 1), 16);
        int low = Character.digit(segment.charAt(i + 2), 16);
        value = high * 16 + low;
        if (high < 0 || low < 0 || value < ' ' || value == 0x7F || "/\\%".indexOf(value) >= 0) {
          return false;
        }
        i += 2;
      }
      decoded[length++] = (byte) value;
    }
    try {
      // A fresh decoder reports malformed UTF-8, in which overlong dots and slashes hide
      return !dots(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(decoded, 0, length))
              .toString());
    } catch (CharacterCodingException _) {
      return false;
    }
  }

  private static boolean dots(String segment) {
    // "..;x" is a dot segment for readers that drop path parameters
    String name = segment.indexOf(';') < 0 ? segment : segment.substring(0, segment.indexOf(';'));
    return name.equals(".") || name.equals("..");
  }
}
