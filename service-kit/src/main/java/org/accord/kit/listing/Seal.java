package org.accord.kit.listing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what callers hand back, so that nobody can make one up: an HMAC-SHA-256 in front of the
/// content, in base64url.
///
/// @param purpose what the content is for; what was sealed for another purpose does not open
public record Seal(String purpose, String secret) {
  private static final int SIGNATURE_BYTES = 16;
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  public String close(byte[] content) {
    byte[] sealed = Arrays.copyOf(signature(content), SIGNATURE_BYTES + content.length);
    System.arraycopy(content, 0, sealed, SIGNATURE_BYTES, content.length);
    return TEXT.encodeToString(sealed);
  }

  /// The content; empty when the text was not sealed here, or was altered.
  public Optional<byte[]> open(String text) {
    byte[] sealed;
    try {
      sealed = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
    if (sealed.length <= SIGNATURE_BYTES) return Optional.empty();
    byte[] content = Arrays.copyOfRange(sealed, SIGNATURE_BYTES, sealed.length);
    byte[] signature = Arrays.copyOf(sealed, SIGNATURE_BYTES);
    boolean canonical = TEXT.encodeToString(sealed).equals(text);
    return canonical && MessageDigest.isEqual(signature, signature(content))
        ? Optional.of(content)
        : Optional.empty();
  }

  private byte[] signature(byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
      return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
