package org.accord.gateway.refusal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.Locale;

/// The language that a reader understands best of those that the system speaks.
public final class Language {
  private static final List<String> SPOKEN = List.of("en", "ru", "zh");

  private Language() {}

  /// `en`, `ru` or `zh` by `Accept-Language`; `en` when it names none of them.
  public static String of(HttpServerRequest request) {
    String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null || header.isBlank()) {
      return "en";
    }
    try {
      String best = Locale.lookupTag(Locale.LanguageRange.parse(header), SPOKEN);
      return best == null ? "en" : best;
    } catch (IllegalArgumentException _) {
      // A malformed preference is no reason to answer nothing
      return "en";
    }
  }
}
