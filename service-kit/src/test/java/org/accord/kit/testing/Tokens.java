package org.accord.kit.testing;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/// Tokens as Keycloak would issue them, signed by a key that is made for the run.
public final class Tokens {
  static final String ISSUER = "http://issuer.test/realms/accord";
  private static final KeyPair KEYS = pair();
  private static final KeyPair OTHER_KEYS = pair();

  private Tokens() {}

  /// A person with one realm role, named like it.
  public static String of(String role) {
    return person(role, List.of(role), ISSUER, "accord-api", Duration.ofMinutes(30), KEYS);
  }

  /// A partner system with these scopes.
  public static String partner(String name, String... scopes) {
    return claims(name, List.of("partner-system"), ISSUER, "accord-api", Duration.ofMinutes(30))
        .claim("scope", String.join(" ", scopes))
        .sign(KEYS.getPrivate());
  }

  /// A viewer's that ends so soon.
  public static String endingIn(Duration life) {
    return person("viewer", List.of("viewer"), ISSUER, "accord-api", life, KEYS);
  }

  public static String expired() {
    return endingIn(Duration.ofMinutes(-5));
  }

  public static String ofOtherIssuer() {
    return person(
        "viewer",
        List.of("viewer"),
        "http://elsewhere.test/realms/accord",
        "accord-api",
        Duration.ofMinutes(30),
        KEYS);
  }

  public static String forOtherAudience() {
    return person("viewer", List.of("viewer"), ISSUER, "account", Duration.ofMinutes(30), KEYS);
  }

  public static String ofOtherKey() {
    return person(
        "viewer", List.of("viewer"), ISSUER, "accord-api", Duration.ofMinutes(30), OTHER_KEYS);
  }

  static String publicKey() {
    return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
  }

  private static String person(
      String name,
      List<String> roles,
      String issuer,
      String audience,
      Duration life,
      KeyPair keys) {
    return claims(name, roles, issuer, audience, life).sign(keys.getPrivate());
  }

  private static io.smallrye.jwt.build.JwtClaimsBuilder claims(
      String name, List<String> roles, String issuer, String audience, Duration life) {
    return Jwt.issuer(issuer)
        .subject(name)
        .claim("preferred_username", name)
        .claim("azp", "tests")
        .claim("realm_access", Map.of("roles", roles))
        .audience(audience)
        .issuedAt(Instant.now().minusSeconds(600))
        .expiresAt(Instant.now().plus(life));
  }

  private static KeyPair pair() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
