package org.accord.gateway.web;

import static io.vertx.core.http.HttpMethod.GET;
import static io.vertx.core.http.HttpMethod.HEAD;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.accord.gateway.request.Target;
import org.jspecify.annotations.Nullable;

/// The web client's one page, for `/` and for every address that the client itself knows. The page
/// is public; the data that it shows is not.
@Singleton
public class ClientPages {
  static final String STATIC = ClientPages.class.getName() + ".static";

  private static final String PAGE = "META-INF/resources/index.html";

  /// First segments of what is not the client's; an unknown address below them is not found.
  private static final List<String> NOT_THE_CLIENTS =
      List.of(
          "/api",
          "/q",
          "/session",
          "/login",
          "/logout",
          "/docs",
          "/problems",
          "/assets",
          "/webjars");

  private final @Nullable Buffer page = read();

  /// @param beforeFiles order of a route that comes before the static files
  /// @param afterFiles order of a route for what no file was found for
  public void register(Router router, int beforeFiles, int afterFiles) {
    router.route("/").method(GET).method(HEAD).order(beforeFiles).handler(this::page);
    router.route("/index.html").method(GET).method(HEAD).order(beforeFiles).handler(this::page);
    router.route().method(GET).method(HEAD).order(beforeFiles + 1).handler(ClientPages::file);
    router.route().method(GET).method(HEAD).order(afterFiles).handler(this::otherwise);
  }

  private static void file(RoutingContext ctx) {
    ctx.put(STATIC, true);
    ctx.next();
  }

  private void otherwise(RoutingContext ctx) {
    ctx.remove(STATIC);
    if (isClients(ctx)) {
      page(ctx);
    } else {
      ctx.next();
    }
  }

  /// Whether the name of a file changes with its content, so that it can be kept for ever.
  static boolean isHashed(String path) {
    return path.startsWith("/assets/") || path.startsWith("/webjars/");
  }

  private void page(RoutingContext ctx) {
    if (page == null) {
      ctx.next();
      return;
    }
    // Asked for anew every time: it names the hashed files of the current version. It has no
    // validator, since replicas of two versions would disagree on which one is newer
    ctx.response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
        .end(page);
  }

  private static boolean isClients(RoutingContext ctx) {
    String path = Target.of(ctx).path();
    String accept = ctx.request().getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains("text/html")
        && path.indexOf('.', path.lastIndexOf('/')) < 0
        && NOT_THE_CLIENTS.stream()
            .noneMatch(own -> path.equals(own) || path.startsWith(own + '/'));
  }

  private static @Nullable Buffer read() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(PAGE)) {
      return in == null ? null : Buffer.buffer(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
