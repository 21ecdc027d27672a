package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{(ACCORD_[A-Z_]+)}");

  private final Realm realm = Realm.load();
  private final JsonNode production = resource("/keycloak/accord-realm.json");
  private final JsonNode merged = read(realm.merged());

  @TempDir Path folder;

  @Test
  void hasADemoUserForEveryHumanRole() {
    var roles =
        production
            .at("/roles/realm")
            .valueStream()
            .map(role -> role.get("name").asText())
            .filter(role -> !role.equals("partner-system"))
            .toList();

    assertThat(realm.users()).containsExactlyInAnyOrderElementsOf(roles);
    merged
        .get("users")
        .valueStream()
        .filter(user -> realm.users().contains(user.get("username").asText()))
        .forEach(user ->
            assertThat(user.at("/realmRoles/0").asText()).isEqualTo(user.get("username").asText()));
  }

  @Test
  void grantsEachPartnerToReadAllAndToWriteItsOwn() {
    for (var partner : realm.partners()) {
      var scopes =
          client(merged, partner).get("defaultClientScopes").valueStream().map(JsonNode::asText);
      assertThat(scopes)
          .contains("trade:read", "regions:read", "education:read", "changes:read", "accord")
          .contains(partner.replace("partner-", "") + ":write")
          .doesNotContain("exchange:trade", "webhooks:manage")
          .filteredOn(scope -> scope.endsWith(":write"))
          .hasSize(1);
    }
  }

  @Test
  void definesEveryScopeThatAClientHas() {
    var defined =
        merged.get("clientScopes").valueStream().map(scope -> scope.get("name").asText()).toList();

    merged
        .get("clients")
        .valueStream()
        .forEach(client ->
            assertThat(client.get("defaultClientScopes").valueStream().map(JsonNode::asText))
                .isSubsetOf(defined)
                .contains("accord"));
  }

  @Test
  void holdsNoSecret() {
    merged.findValues("secret").forEach(secret -> assertThat(secret.asText()).matches(PLACEHOLDER));
    merged
        .get("users")
        .valueStream()
        .flatMap(user -> user.path("credentials").valueStream())
        .forEach(credential -> assertThat(credential.get("value").asText()).matches(PLACEHOLDER));
    assertThat(merged.findValues("secretData")).isEmpty();
    assertThat(merged.findValues("privateKey")).isEmpty();
  }

  @Test
  void givesKeycloakAValueForEveryPlaceholder() {
    var secrets = Secrets.open(folder.resolve("secrets"), realm, true);
    var placeholders =
        PLACEHOLDER
            .matcher(realm.merged())
            .results()
            .map(found -> found.group(1))
            .collect(Collectors.toSet());

    assertThat(realm.environment(secrets, "http://localhost:8080").keySet())
        .containsExactlyInAnyOrderElementsOf(placeholders);
  }

  @Test
  void keepsDemoUsersAndPasswordGrantsOutOfProduction() {
    assertThat(production.has("users")).isFalse();
    assertThat(production.get("clients").findValuesAsText("clientId"))
        .containsExactly("accord-gateway");
    assertThat(client(production, "accord-gateway").get("directAccessGrantsEnabled").asBoolean())
        .isFalse();
    assertThat(production.get("bruteForceProtected").asBoolean()).isTrue();
    assertThat(client(merged, "accord-cli").get("directAccessGrantsEnabled").asBoolean()).isTrue();
  }

  @Test
  void greetsInThreeLanguages() {
    assertThat(production.get("supportedLocales").valueStream().map(JsonNode::asText))
        .containsExactly("en", "ru", "zh-CN");
  }

  private static JsonNode client(JsonNode realm, String id) {
    return realm
        .get("clients")
        .valueStream()
        .filter(client -> client.get("clientId").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode resource(String name) {
    try (var content = RealmTest.class.getResourceAsStream(name)) {
      return new JsonMapper().readTree(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static JsonNode read(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
