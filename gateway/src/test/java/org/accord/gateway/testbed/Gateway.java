package org.accord.gateway.testbed;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/// The gateway as a client sees it, and what tests need of its surroundings.
public final class Gateway {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Gateway() {}

  public static int port() {
    return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
  }

  public static String origin() {
    return "http://localhost:" + port();
  }

  public static HttpRequest.Builder request(String pathAndQuery) {
    return HttpRequest.newBuilder(URI.create(origin() + pathAndQuery))
        .timeout(Duration.ofSeconds(30));
  }

  /// A request with a valid token of the viewer.
  public static HttpRequest.Builder authenticated(String pathAndQuery) {
    return request(pathAndQuery).header("Authorization", "Bearer " + token(""));
  }

  public static HttpResponse<String> get(String pathAndQuery) {
    return send(authenticated(pathAndQuery));
  }

  public static HttpResponse<String> send(HttpRequest.Builder request) {
    return send(request, HttpResponse.BodyHandlers.ofString());
  }

  public static <T> HttpResponse<T> send(
      HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
    try {
      return HTTP.send(request.build(), handler);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// A token signed by the provider; see [IdentityProvider] for what a query can ask for.
  public static String token(String query) {
    return send(HttpRequest.newBuilder(URI.create(at("testbed.provider") + "/sign?" + query)))
        .body();
  }

  /// What the service behind the gateway has received and sent.
  public static JsonObject counters() {
    return new JsonObject(
        send(HttpRequest.newBuilder(URI.create(at("testbed.service") + "/counters"))).body());
  }

  public static JsonObject json(HttpResponse<String> response) {
    return new JsonObject(response.body());
  }

  /// The headers that the service behind the gateway saw of an echoed request.
  public static JsonObject seen(HttpResponse<String> response) {
    return json(response).getJsonObject("headers");
  }

  public static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public static List<String> headers(HttpResponse<?> response, String name) {
    return response.headers().allValues(name);
  }

  /// The port of the education service, which is away unless a test listens there.
  public static int awayPort() {
    return Integer.parseInt(at("testbed.away"));
  }

  private static String at(String property) {
    return ConfigProvider.getConfig().getValue(property, String.class);
  }
}
