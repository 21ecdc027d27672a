package org.accord.kit.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.accord.kit.record.Json;
import org.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// Where a walk through a list stands: the list, its filters and order, and the last row seen. Goes
/// out signed, so that nobody can make one up.
///
/// @param parameters the query parameters of the walk, without the cursor
/// @param asOf the past instant that the walk sees, if any
/// @param keys the last row's values of the order's columns
record Cursor(
    String path,
    Map<String, List<String>> parameters,
    @Nullable String asOf,
    List<String> keys,
    String id) {
  private static final int SIGNATURE_BYTES = 16;

  String sealed(String secret) {
    try {
      byte[] body = Json.PLAIN.writeValueAsBytes(this);
      byte[] sealed = Arrays.copyOf(sign(body, secret), SIGNATURE_BYTES + body.length);
      System.arraycopy(body, 0, sealed, SIGNATURE_BYTES, body.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Cursor open(String text, String secret) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException _) {
      throw altered();
    }
    if (sealed.length <= SIGNATURE_BYTES) throw altered();
    byte[] body = Arrays.copyOfRange(sealed, SIGNATURE_BYTES, sealed.length);
    byte[] signature = Arrays.copyOf(sealed, SIGNATURE_BYTES);
    boolean canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed).equals(text);
    if (!canonical || !MessageDigest.isEqual(signature, sign(body, secret))) throw altered();
    try {
      return Json.PLAIN.readValue(body, Cursor.class);
    } catch (IOException e) {
      throw new IllegalStateException("A signed cursor cannot be read", e);
    }
  }

  private static byte[] sign(byte[] body, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return Arrays.copyOf(mac.doFinal(body), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static Refusal altered() {
    return new Refusal.Rejected(
        "invalid-cursor", "The cursor is not one that this service gave out; start the list anew");
  }
}
