package org.accord.gateway.testbed;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Keeps cookies and follows redirects, as a browser does; every step can be looked at.
public final class Browser {
  private final Map<String, String> cookies = new LinkedHashMap<>();

  /// Signs in with tokens that end after `lifetime` seconds; gives the page it ends up at.
  public HttpResponse<String> login(String returnTo, long lifetime) {
    HttpResponse<String> response = open("/login?returnTo=" + returnTo);
    for (int steps = 0; steps < 6 && response.statusCode() == 302; steps++) {
      String location = Gateway.header(response, "Location");
      if (location.contains("/protocol/") || location.contains("/auth?")) {
        location += "&lifetime=" + lifetime;
      }
      if (location.startsWith("/") && !location.startsWith("/login")) {
        return response;
      }
      response = open(location);
    }
    return response;
  }

  /// Goes to a page, following no redirect.
  public HttpResponse<String> open(String url) {
    return send(request(url).GET());
  }

  public HttpRequest.Builder request(String url) {
    URI uri = URI.create(url.startsWith("/") ? Gateway.origin() + url : url);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (uri.getPort() == Gateway.port() && !cookies.isEmpty()) {
      request.header("Cookie", cookieHeader());
    }
    return request;
  }

  public HttpResponse<String> post(String url, String... headers) {
    HttpRequest.Builder request = request(url).POST(BodyPublishers.ofString("{}"));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    HttpResponse<String> response = Gateway.send(request);
    for (String cookie : Gateway.headers(response, "Set-Cookie")) {
      String[] pair = cookie.split(";", 2)[0].split("=", 2);
      if (cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
    return response;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + '=' + cookie.getValue())
        .collect(Collectors.joining("; "));
  }
}
