package org.accord.kit.request;

import io.netty.handler.codec.http.QueryStringEncoder;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/// Who calls, in which language, under which request id.
@RequestScoped
public class Caller {
  private final RoutingContext routing;
  private final SecurityIdentity identity;

  Caller(RoutingContext routing, SecurityIdentity identity) {
    this.routing = routing;
    this.identity = identity;
  }

  /// The user's name, or the client's for a partner system.
  public String name() {
    return identity.getPrincipal().getName();
  }

  /// The OAuth client that acts, `azp` of the token.
  public String client() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? token.<String>claim("azp").orElseGet(this::name)
        : name();
  }

  public boolean may(String permission) {
    return identity.hasRole(permission);
  }

  public String requestId() {
    return RequestId.of(routing);
  }

  /// What log entries and problems of this request are found by.
  public String traceId() {
    return Trace.of(routing).id();
  }

  public String path() {
    return String.valueOf(routing.request().path());
  }

  /// The request's address with another value of one query parameter.
  public String addressWith(String parameter, String value) {
    QueryStringEncoder address = new QueryStringEncoder(path());
    routing.queryParams().entries().stream()
        .filter(given -> !given.getKey().equals(parameter))
        .forEach(given -> address.addParam(given.getKey(), given.getValue()));
    address.addParam(parameter, value);
    return address.toString();
  }

  /// The request's address without some query parameters.
  public String addressWithout(Set<String> parameters) {
    QueryStringEncoder address = new QueryStringEncoder(path());
    routing.queryParams().entries().stream()
        .filter(given -> !parameters.contains(given.getKey()))
        .forEach(given -> address.addParam(given.getKey(), given.getValue()));
    return address.toString();
  }

  /// When the caller's token ends.
  public Instant authenticatedUntil() {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? Instant.ofEpochSecond(token.getExpirationTime())
        : Instant.now();
  }

  public @Nullable String header(String name) {
    return routing.request().getHeader(name);
  }

  public String method() {
    return routing.request().method().name();
  }

  /// The best of the product's languages for this caller: en, ru or zh.
  public String language() {
    return language(routing);
  }

  /// The same, of a request that no resource takes.
  public static String language(RoutingContext routing) {
    for (var accepted : routing.acceptableLanguages()) {
      switch (String.valueOf(accepted.tag())) {
        case "ru" -> {
          return "ru";
        }
        case "zh" -> {
          return "zh";
        }
        case "en" -> {
          return "en";
        }
        default -> {}
      }
    }
    return "en";
  }
}
