package org.accord.gateway.limits;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.accord.gateway.refusal.Refusal;
import org.accord.gateway.request.Target;
import org.jspecify.annotations.Nullable;

/// How long a body may be: as long as `Content-Length` says, or as it turns out on the way.
@Singleton
public class BodyLimit {
  private static final Pattern IMPORTS = Pattern.compile("/api/[a-z]+/v1/imports");

  private final long body;
  private final long importBody;

  BodyLimit(LimitsConfig config) {
    body = config.body().asLongValue();
    importBody = config.importBody().asLongValue();
  }

  /// The body of a request, watched; nothing when it has none.
  ///
  /// @throws Refusal when it announces itself as too long
  public @Nullable LimitedBody of(RoutingContext ctx) {
    HttpServerRequest request = ctx.request();
    long length = length(request);
    if (length == 0) {
      return null;
    }
    boolean isImport =
        request.method() == HttpMethod.POST && IMPORTS.matcher(Target.of(ctx).path()).matches();
    long limit = isImport ? importBody : body;
    if (length > limit) {
      throw tooLarge(limit);
    }
    return new LimitedBody(request, length, limit);
  }

  static Refusal tooLarge(long limit) {
    return Refusal.of("payload-too-large", "This body may have at most %d bytes".formatted(limit));
  }

  /// The length of the body, 0 without one, -1 for chunks.
  private static long length(HttpServerRequest request) {
    if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return -1;
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length == null) {
      return 0;
    }
    try {
      return Long.parseUnsignedLong(length.trim());
    } catch (NumberFormatException _) {
      throw Refusal.of("invalid-request", "Content-Length is not a number");
    }
  }
}
