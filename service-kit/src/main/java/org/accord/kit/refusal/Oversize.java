package org.accord.kit.refusal;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Refuses addresses and headers that are too long, as problems. The server itself, whose own
/// limits are far above these, would answer without a word.
@Singleton
class Oversize {
  private static final int BEFORE_AUTHENTICATION = 900;
  private static final int SEPARATORS = ": \r\n".length();

  private final RoutedProblems problems;
  private final int longestAddress;
  private final int longestHeaders;

  Oversize(
      RoutedProblems problems,
      @ConfigProperty(name = "accord.limits.address") int longestAddress,
      @ConfigProperty(name = "accord.limits.headers") int longestHeaders) {
    this.problems = problems;
    this.longestAddress = longestAddress;
    this.longestHeaders = longestHeaders;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_AUTHENTICATION);
  }

  private void check(RoutingContext routing) {
    if (routing.request().uri().length() > longestAddress)
      problems.answer(
          routing,
          "uri-too-long",
          "An address may have at most %d bytes".formatted(longestAddress));
    else if (headers(routing) > longestHeaders)
      problems.answer(
          routing,
          "headers-too-large",
          "All headers together may have at most %d bytes".formatted(longestHeaders));
    else routing.next();
  }

  private static long headers(RoutingContext routing) {
    long length = 0;
    for (Map.Entry<String, String> header : routing.request().headers())
      length += header.getKey().length() + header.getValue().length() + SEPARATORS;
    return length;
  }
}
