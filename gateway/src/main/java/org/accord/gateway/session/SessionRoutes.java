package org.accord.gateway.session;

import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.accord.gateway.refusal.KnownParameters;
import org.accord.gateway.refusal.Refusal;

/// `/login`, `/logout` and `/session`: a browser's way in, its way out, and who it is.
///
/// The tokens of a session are in its cookie, encrypted, so that any replica can serve it. They are
/// refreshed shortly before they end, as long as the identity provider keeps the login alive.
@Singleton
public class SessionRoutes {
  private final HttpAuthenticator authenticator;
  private final Callers callers;

  SessionRoutes(HttpAuthenticator authenticator, Callers callers) {
    this.authenticator = authenticator;
    this.callers = callers;
  }

  public void register(Router router, int order) {
    page(router, order, "/login", KnownParameters.only("returnTo"), this::login);
    // What it sends along is the identity provider's matter
    page(router, order, "/login/callback", RoutingContext::next, this::callback);
    page(router, order, "/logout", KnownParameters.none(), this::logout);
    page(router, order, "/logout/done", RoutingContext::next, SessionRoutes::loggedOut);
    page(router, order, "/session", KnownParameters.none(), this::session);
  }

  private static void page(
      Router router,
      int order,
      String path,
      Handler<RoutingContext> parameters,
      Handler<RoutingContext> handler) {
    router
        .route(path)
        .order(order)
        .handler(SessionRoutes::pageOnly)
        .handler(parameters)
        .handler(handler);
  }

  /// Signs in, or goes straight to `returnTo` when somebody is signed in already.
  private void login(RoutingContext ctx) {
    String page = ReturnTo.of(ctx);
    callers
        .find(ctx)
        .onSuccess(caller -> {
          if (caller.isPresent()) {
            redirect(ctx, page);
          } else {
            challenge(ctx);
          }
        })
        .onFailure(failure -> {
          if (failure instanceof Refusal refusal && refusal.code().equals("not-authenticated")) {
            challenge(ctx);
          } else {
            followOrFail(ctx, failure);
          }
        });
  }

  private void challenge(RoutingContext ctx) {
    UniHelper.toFuture(authenticator.getChallenge(ctx))
        .onSuccess(challenge -> send(ctx, challenge))
        .onFailure(ctx::fail);
  }

  private static void send(RoutingContext ctx, ChallengeData challenge) {
    ctx.response().setStatusCode(challenge.status);
    challenge.getHeaders().forEach(ctx.response().headers()::set);
    ctx.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end();
  }

  /// Where the identity provider sends the browser back to; it goes on to `/login` and the page.
  private void callback(RoutingContext ctx) {
    callers
        .find(ctx)
        .onSuccess(_ -> ctx.fail(incomplete()))
        .onFailure(failure ->
            followOrFail(
                ctx,
                failure instanceof Refusal refusal && refusal.code().equals("not-authenticated")
                    ? incomplete()
                    : failure));
  }

  private static Refusal incomplete() {
    // No redirect to /login from here: a browser without cookies would run in circles
    return Refusal.of(
        "not-authenticated",
        "The login was not completed: it was cancelled, took too long, or the browser keeps no"
            + " cookies. Start again at /login");
  }

  /// Ends the session here and at the identity provider, and leads to `/`.
  private void logout(RoutingContext ctx) {
    String fetchSite = ctx.request().getHeader("Sec-Fetch-Site");
    if (fetchSite != null && !List.of("same-origin", "none").contains(fetchSite)) {
      ctx.fail(Refusal.of("csrf-refused", "Only this site's own pages lead to /logout"));
      return;
    }
    callers
        .find(ctx)
        .onSuccess(_ -> redirect(ctx, "/"))
        .onFailure(failure -> {
          if (failure instanceof AuthenticationRedirectException) {
            followOrFail(ctx, failure);
          } else {
            Callers.forget(ctx);
            redirect(ctx, "/");
          }
        });
  }

  /// Where the identity provider leads after a logout; clears up what the logout has left.
  private static void loggedOut(RoutingContext ctx) {
    Callers.delete(ctx, "q_post_logout");
    redirect(ctx, "/");
  }

  private void session(RoutingContext ctx) {
    callers
        .find(ctx)
        .onSuccess(caller -> answer(ctx, caller))
        .onFailure(failure -> {
          if (failure instanceof Refusal refusal
              && refusal.code().equals("not-authenticated")
              && Callers.bySession(ctx)) {
            answer(ctx, Optional.empty());
          } else {
            followOrFail(ctx, failure);
          }
        });
  }

  private static void answer(RoutingContext ctx, Optional<Caller> caller) {
    JsonObject body = new JsonObject().put("authenticated", caller.isPresent());
    caller.ifPresent(it ->
        body.put(
                "user",
                new JsonObject()
                    .put("name", it.name())
                    .put("username", it.username())
                    .put("roles", new JsonArray(it.roles())))
            .put("expiresAt", it.expiresAt().toString()));
    ctx.response()
        .putHeader(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(body.toBuffer());
  }

  private static void followOrFail(RoutingContext ctx, Throwable failure) {
    if (failure instanceof AuthenticationRedirectException redirect) {
      redirect(ctx, redirect.getRedirectUri());
    } else {
      ctx.fail(failure);
    }
  }

  private static void redirect(RoutingContext ctx, String page) {
    ctx.response()
        .setStatusCode(302)
        .putHeader(HttpHeaders.LOCATION, page)
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end();
  }

  private static void pageOnly(RoutingContext ctx) {
    HttpMethod method = ctx.request().method();
    if (method == HttpMethod.GET || method == HttpMethod.HEAD) {
      ctx.next();
    } else {
      ctx.fail(
          Refusal.of("method-not-allowed", ctx.request().path() + " is only read")
              .with("Allow", "GET, HEAD"));
    }
  }
}
