package org.accord.stack;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accord.stack.terminal.StackException;

/// Access tokens of the demo users and partner systems of a local system.
public final class Tokens {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final JsonMapper JSON = new JsonMapper();

  private final StackSettings settings;
  private final Secrets secrets;
  private final Realm realm;

  private Tokens(StackSettings settings, Secrets secrets, Realm realm) {
    this.settings = settings;
    this.secrets = secrets;
    this.realm = realm;
  }

  /// @throws StackException when the system was never started
  public static Tokens of(StackSettings settings) {
    var realm = Realm.load();
    return new Tokens(settings, Secrets.existing(settings.secrets(), realm), realm);
  }

  /// @param name a demo user or a partner system
  /// @throws StackException when there is no such name, naming those that are, or Keycloak is away
  public String accessToken(String name) throws InterruptedException {
    var form = new TreeMap<String, String>();
    if (realm.users().contains(name)) {
      form.put("grant_type", "password");
      form.put("client_id", "accord-cli");
      form.put("username", name);
      form.put("password", secrets.of(name));
    } else if (realm.partners().contains(name)) {
      form.put("grant_type", "client_credentials");
      form.put("client_id", name);
      form.put("client_secret", secrets.of(name));
    } else {
      throw new StackException(
          "There is no user or partner system '%s'. Users: %s. Partner systems: %s."
              .formatted(
                  name, String.join(", ", realm.users()), String.join(", ", realm.partners())));
    }
    return request(name, form);
  }

  private String request(String name, Map<String, String> form) throws InterruptedException {
    var body =
        form.entrySet().stream()
            .map(field -> field.getKey() + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    var endpoint = URI.create(settings.issuer() + "/protocol/openid-connect/token");
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(TIMEOUT)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var response = http.send(request, BodyHandlers.ofString());
      var answer = JSON.readTree(response.body());
      if (response.statusCode() != 200) {
        throw new StackException(
            "Keycloak gives %s no token: %s"
                .formatted(name, answer.path("error_description").asText()));
      }
      return answer.required("access_token").asText();
    } catch (IOException e) {
      throw new StackException(
          "Keycloak does not answer at %s; is the system up? (./accord status)".formatted(endpoint),
          e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
