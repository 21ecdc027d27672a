package org.accord.stack;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Generates secrets.
final class Passwords {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String CONSONANTS = "bdfghjkmnprstvz";
  private static final String VOWELS = "aeiou";
  private static final String ALPHANUMERIC =
      "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789";
  private static final int KEY_LENGTH = 40;

  private Passwords() {}

  /// For programs: 40 letters and digits, 230 bits.
  static String key() {
    return IntStream.range(0, KEY_LENGTH)
        .mapToObj(_ -> any(ALPHANUMERIC))
        .collect(Collectors.joining());
  }

  /// For people to type: `bako-retu-miso-47`, 44 bits behind a login that locks after ten faults.
  static String typeable() {
    return word() + "-" + word() + "-" + word() + "-" + (10 + RANDOM.nextInt(90));
  }

  private static String word() {
    return any(CONSONANTS) + any(VOWELS) + any(CONSONANTS) + any(VOWELS);
  }

  private static String any(String characters) {
    return String.valueOf(characters.charAt(RANDOM.nextInt(characters.length())));
  }
}
