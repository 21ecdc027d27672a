package org.accord.stack.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.stack.RunningSystem;
import org.jspecify.annotations.Nullable;

/// Somebody who calls, and what the table of roles allows them.
///
/// @param token nothing where no credentials are sent
/// @param valid whether the token is one that this system takes
/// @param permissions such as `regions:write`
record Caller(String name, @Nullable String token, boolean valid, Set<String> permissions) {
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder UNBASE64 = Base64.getUrlDecoder();
  private static final Set<String> READ_ALL =
      Set.of(
          "trade:read",
          "regions:read",
          "education:read",
          "trade:changes",
          "regions:changes",
          "education:changes");

  /// The roles of people and what each may do: written here a second time, so that a mistake in the
  /// services' own table shows.
  static final Map<String, Set<String>> PEOPLE =
      Map.of(
          "viewer", READ_ALL,
          "trade-editor", and("trade:write"),
          "regions-editor", and("regions:write"),
          "education-editor", and("education:write"),
          "exchange-operator", READ_ALL,
          "exchange-participant", READ_ALL,
          "zone-administrator", READ_ALL,
          "institution-representative", READ_ALL,
          "administrator", and("trade:write", "regions:write", "education:write"));

  private static final Map<String, Set<String>> PARTNERS =
      Map.of(
          "partner-trade", and("trade:write"),
          "partner-regions", and("regions:write"),
          "partner-education", and("education:write"));

  private static Set<String> and(String... more) {
    var all = new HashSet<>(READ_ALL);
    all.addAll(List.of(more));
    return Set.copyOf(all);
  }

  /// The status that an operation answers with, or 0 where it does not refuse.
  int refusal(String permission) {
    if (!valid) {
      return 401;
    }
    return permissions.contains(permission) ? 0 : 403;
  }

  /// Every role, every partner system, and everybody who must stay outside.
  static List<Caller> all(RunningSystem system) throws IOException, InterruptedException {
    var keycloak = new KeycloakAdministration(system);
    var expired = keycloak.administratorFor(1);
    var callers = new ArrayList<Caller>();
    for (var person : PEOPLE.entrySet()) {
      callers.add(known(person.getKey(), system.token(person.getKey()), person.getValue()));
    }
    for (var partner : PARTNERS.entrySet()) {
      callers.add(known(partner.getKey(), system.token(partner.getKey()), partner.getValue()));
    }
    callers.add(
        known(
            "a partner that reads regions",
            keycloak.partnerWith("reader", "regions:read"),
            Set.of("regions:read")));
    callers.add(
        known(
            "a partner that follows regions",
            keycloak.partnerWith("follower", "regions:read", "changes:read"),
            Set.of("regions:read", "regions:changes")));
    callers.add(
        known(
            "a partner that would follow what it may not read",
            keycloak.partnerWith("eavesdropper", "changes:read"),
            Set.of()));
    callers.add(
        known(
            "a partner that writes trade and reads nothing",
            keycloak.partnerWith("writer", "trade:write"),
            Set.of("trade:write")));
    callers.add(known("a partner without scopes", keycloak.partnerWith("idle"), Set.of()));
    callers.add(known("a person without a role", keycloak.personWithoutRole(), Set.of()));

    var administrator = system.token("administrator");
    callers.add(new Caller("nobody", null, false, Set.of()));
    callers.add(stranger("a token that has expired", expired));
    callers.add(stranger("a token for another audience", keycloak.administratorElsewhere()));
    callers.add(stranger("a token of another issuer", keycloak.administratorOfAnotherRealm()));
    callers.add(stranger("a token by another key", signedAnew(administrator)));
    callers.add(stranger("a token without a signature", unsigned(administrator)));
    callers.add(stranger("an altered token", altered(administrator)));
    callers.add(stranger("no token at all", "x"));
    // The one that lives a second must be over in the services' eyes too.
    Thread.sleep(1500);
    return List.copyOf(callers);
  }

  private static Caller known(String name, String token, Set<String> permissions) {
    return new Caller(name, token, true, permissions);
  }

  private static Caller stranger(String name, String token) {
    return new Caller(name, token, false, Set.of());
  }

  /// The same header and claims, signed by a key of our own.
  private static String signedAnew(String token) {
    try {
      var keys = KeyPairGenerator.getInstance("RSA");
      keys.initialize(2048);
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.generateKeyPair().getPrivate());
      var content = token.substring(0, token.lastIndexOf('.'));
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + BASE64.encodeToString(signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unsigned(String token) {
    return encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + token.split("\\.")[1] + ".";
  }

  /// Other claims above the signature of the true ones.
  private static String altered(String token) {
    var parts = token.split("\\.");
    var claims = new String(UNBASE64.decode(parts[1]), StandardCharsets.UTF_8);
    return parts[0]
        + "."
        + encoded(claims.replace("\"administrator\"", "\"administrator\",\"viewer\""))
        + "."
        + parts[2];
  }

  private static String encoded(String text) {
    return BASE64.encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return name;
  }
}
