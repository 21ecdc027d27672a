package org.accord.kit.conflict;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Subjects as texts that people can read and columns can hold.
public final class SubjectText {
  private static final int LONGEST = 200;
  private static final int DIGEST_BYTES = 16;

  private SubjectText() {}

  /// The text, of which a long one ends in a digest of all of it.
  public static String shortened(String subject) {
    if (subject.length() <= LONGEST) return subject;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
      String suffix = "#" + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
      return subject.substring(0, LONGEST - suffix.length()) + suffix;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
