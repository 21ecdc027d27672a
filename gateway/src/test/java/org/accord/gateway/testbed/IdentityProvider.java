package org.accord.gateway.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/// An OpenID provider that signs everybody in at once. It holds the gateway to the rules of the
/// authorization code flow: the client's secret, PKCE with S256, codes and refresh tokens known.
///
/// `/sign?<claim>=<value>` answers a token of any claims, for the tests' own calls.
/// `&lifetime=<seconds>` at the authorization endpoint gives a session whose tokens end that soon.
public final class IdentityProvider implements AutoCloseable {
  public static final String CLIENT_SECRET = "secret-of-the-tests-gateway-client";
  private static final String REALM = "/realms/accord";

  private record Login(String session, String nonce, String challenge, long lifetime) {}

  private final HttpServer server;
  private final RsaJsonWebKey key = newKey("known");
  private final RsaJsonWebKey unknownKey = newKey("unknown");
  private final Map<String, Login> codes = new ConcurrentHashMap<>();
  private final Map<String, Login> refreshTokens = new ConcurrentHashMap<>();

  public IdentityProvider() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(REALM + "/.well-known/openid-configuration", this::discovery);
    server.createContext(REALM + "/certs", this::keys);
    server.createContext(REALM + "/auth", this::authorize);
    server.createContext(REALM + "/token", this::token);
    server.createContext("/sign", this::sign);
    server.start();
  }

  public String origin() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public String issuer() {
    return origin() + REALM;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void discovery(HttpExchange exchange) throws IOException {
    Exchange.json(
        exchange,
        200,
        Map.of(
            "issuer", issuer(),
            "authorization_endpoint", issuer() + "/auth",
            "token_endpoint", issuer() + "/token",
            "end_session_endpoint", issuer() + "/logout",
            "jwks_uri", issuer() + "/certs"));
  }

  private void keys(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    Exchange.bytes(exchange, 200, new JsonWebKeySet(key).toJson());
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query = Exchange.form(exchange.getRequestURI().getRawQuery());
    if (!"S256".equals(query.get("code_challenge_method"))) {
      Exchange.bytes(exchange, 400, "no PKCE");
      return;
    }
    String code = UUID.randomUUID().toString();
    codes.put(
        code,
        new Login(
            UUID.randomUUID().toString(),
            query.getOrDefault("nonce", ""),
            query.getOrDefault("code_challenge", ""),
            Long.parseLong(query.getOrDefault("lifetime", "300"))));
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            query.get("redirect_uri") + "?code=" + code + "&state=" + query.get("state"));
    Exchange.bytes(exchange, 302, "");
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> form = Exchange.form(Exchange.body(exchange));
    String basic = exchange.getRequestHeaders().getFirst("Authorization");
    String expected =
        "Basic "
            + Base64.getEncoder()
                .encodeToString(
                    ("accord-gateway:" + CLIENT_SECRET).getBytes(StandardCharsets.UTF_8));
    Login login =
        switch (form.getOrDefault("grant_type", "")) {
          case "authorization_code" -> codes.remove(form.getOrDefault("code", ""));
          case "refresh_token" -> refreshTokens.remove(form.getOrDefault("refresh_token", ""));
          default -> null;
        };
    boolean byCode = form.containsKey("code");
    if (!expected.equals(basic)
        || login == null
        || (byCode
            && !login.challenge().equals(challenge(form.getOrDefault("code_verifier", ""))))) {
      Exchange.json(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    // Only the first tokens of a short session are short: a refreshed one shows that it was
    long lifetime = byCode ? login.lifetime() : 300;
    String refresh = signed(Map.of("jti", UUID.randomUUID().toString(), "exp", in(1800)), key);
    refreshTokens.put(refresh, login);
    Map<String, Object> accessToken = person(lifetime);
    accessToken.put("sid", login.session());
    Map<String, Object> idToken = person(lifetime);
    idToken.put("aud", "accord-gateway");
    idToken.put("nonce", login.nonce());
    Exchange.json(
        exchange,
        200,
        Map.of(
            "token_type",
            "Bearer",
            "expires_in",
            lifetime,
            "access_token",
            signed(accessToken, key),
            "refresh_token",
            refresh,
            "id_token",
            signed(idToken, key)));
  }

  private void sign(HttpExchange exchange) throws IOException {
    Map<String, Object> claims = person(300);
    Map<String, String> query = Exchange.form(exchange.getRequestURI().getRawQuery());
    query.forEach((name, value) -> {
      switch (name) {
        case "lifetime" -> claims.put("exp", in(Long.parseLong(value)));
        case "key" -> {}
        default -> claims.put(name, value);
      }
    });
    boolean unknown = "unknown".equals(query.get("key"));
    Exchange.bytes(exchange, 200, signed(claims, unknown ? unknownKey : key));
  }

  private Map<String, Object> person(long lifetime) {
    return new HashMap<>(
        Map.of(
            "iss", issuer(),
            "aud", "accord-api",
            "sub", "subject-of-viewer",
            "preferred_username", "viewer",
            "name", "Vera Viewer",
            "jti", UUID.randomUUID().toString(),
            "iat", in(-1),
            "exp", in(lifetime),
            "realm_access", Map.of("roles", List.of("viewer", "offline_access"))));
  }

  private static long in(long seconds) {
    return Instant.now().getEpochSecond() + seconds;
  }

  private static String signed(Map<String, ?> claims, RsaJsonWebKey key) throws IOException {
    try {
      JsonWebSignature signature = new JsonWebSignature();
      signature.setPayload(Exchange.text(claims));
      signature.setKey(key.getPrivateKey());
      signature.setKeyIdHeaderValue(key.getKeyId());
      signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static RsaJsonWebKey newKey(String id) {
    try {
      RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
      key.setKeyId(id);
      key.setUse("sig");
      key.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
      return key;
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String challenge(String verifier) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
