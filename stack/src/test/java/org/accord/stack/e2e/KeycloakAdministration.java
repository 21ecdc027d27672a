package org.accord.stack.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.stack.RunningSystem;

/// Makes clients and a realm in the running Keycloak, for tokens that the local realm does not
/// give.
final class KeycloakAdministration {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String PASSWORD = "only-for-this-test-run";

  private final RunningSystem system;
  private final String server;
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  KeycloakAdministration(RunningSystem system) {
    this.system = system;
    var issuer = system.settings().issuer();
    this.server = issuer.substring(0, issuer.indexOf("/realms/"));
  }

  /// A token of a new partner system with these scopes and no others.
  String partnerWith(String name, String... scopes) throws IOException, InterruptedException {
    var client = name + "-" + run;
    var id = UUID.randomUUID().toString();
    post(
        "/admin/realms/accord/clients",
        Map.of(
            "id",
            id,
            "clientId",
            client,
            "secret",
            PASSWORD,
            "serviceAccountsEnabled",
            true,
            "standardFlowEnabled",
            false,
            "defaultClientScopes",
            Stream.concat(Stream.of("basic", "roles", "profile", "accord"), Stream.of(scopes))
                .toList()));
    var account =
        get("/admin/realms/accord/clients/" + id + "/service-account-user").required("id").asText();
    post(
        "/admin/realms/accord/users/" + account + "/role-mappings/realm",
        List.of(get("/admin/realms/accord/roles/partner-system")));
    return token(
        "accord",
        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", PASSWORD));
  }

  /// A token of a person to whom no role was granted.
  String personWithoutRole() throws IOException, InterruptedException {
    var name = "nobody-" + run;
    post("/admin/realms/accord/users", user(name, List.of()));
    return token("accord", login("accord-cli", name, PASSWORD));
  }

  /// A token of the administrator that lives this many seconds only.
  String administratorFor(int seconds) throws IOException, InterruptedException {
    var client =
        loginClient(
            "brief-" + seconds,
            List.of("basic", "roles", "profile", "accord"),
            Map.of("access.token.lifespan", Integer.toString(seconds)));
    return token("accord", login(client, "administrator", system.secret("administrator")));
  }

  /// A token of the administrator that is meant for another system than this one.
  String administratorElsewhere() throws IOException, InterruptedException {
    var client = loginClient("elsewhere", List.of("basic", "roles", "profile"), Map.of());
    return token("accord", login(client, "administrator", system.secret("administrator")));
  }

  private String loginClient(String name, List<String> scopes, Map<String, String> attributes)
      throws IOException, InterruptedException {
    var client = name + "-" + run;
    post(
        "/admin/realms/accord/clients",
        Map.of(
            "clientId", client,
            "publicClient", true,
            "standardFlowEnabled", false,
            "directAccessGrantsEnabled", true,
            "fullScopeAllowed", true,
            "attributes", attributes,
            "defaultClientScopes", scopes));
    return client;
  }

  /// A token with the same claims by another realm of the same Keycloak: another issuer and key.
  String administratorOfAnotherRealm() throws IOException, InterruptedException {
    var realm = "other-" + run;
    var audience =
        Map.of(
            "name", "audience",
            "protocol", "openid-connect",
            "protocolMapper", "oidc-audience-mapper",
            "config",
                Map.of("included.custom.audience", "accord-api", "access.token.claim", "true"));
    post(
        "/admin/realms",
        Map.of(
            "realm", realm,
            "enabled", true,
            "roles", Map.of("realm", List.of(Map.of("name", "administrator"))),
            "clients",
                List.of(
                    Map.of(
                        "clientId", "accord-cli",
                        "publicClient", true,
                        "directAccessGrantsEnabled", true,
                        "fullScopeAllowed", true,
                        "protocolMappers", List.of(audience))),
            "users", List.of(user("administrator", List.of("administrator")))));
    return token(realm, login("accord-cli", "administrator", PASSWORD));
  }

  private static Map<String, Object> user(String name, List<String> roles) {
    return Map.of(
        "username",
        name,
        "enabled",
        true,
        "email",
        name + "@accord.example",
        "emailVerified",
        true,
        "firstName",
        "Test",
        "lastName",
        "Person",
        "realmRoles",
        roles,
        "credentials",
        List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false)));
  }

  private static Map<String, String> login(String client, String user, String password) {
    return Map.of(
        "grant_type", "password", "client_id", client, "username", user, "password", password);
  }

  private String token(String realm, Map<String, String> form)
      throws IOException, InterruptedException {
    var body =
        form.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    var answer =
        system.send(
            HttpRequest.newBuilder(
                    URI.create(server + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    return JSON.readTree(succeeded(answer)).required("access_token").asText();
  }

  private JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(succeeded(system.send(authorised(path))));
  }

  private void post(String path, Object body) throws IOException, InterruptedException {
    succeeded(
        system.send(
            authorised(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
  }

  /// The administrator's token lives a minute only, so each request has its own.
  private HttpRequest.Builder authorised(String path) throws IOException, InterruptedException {
    var token = token("master", login("admin-cli", "admin", system.secret("keycloak-admin")));
    return HttpRequest.newBuilder(URI.create(server + path))
        .header("Authorization", "Bearer " + token);
  }

  private static String succeeded(HttpResponse<String> answer) {
    if (answer.statusCode() >= 300) {
      throw new AssertionError(
          answer.uri() + " answers " + answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }
}
