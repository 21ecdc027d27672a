package org.accord.kit.exporting;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A part of a file, by its first and last byte (RFC 9110, 14).
record ByteRange(long first, long last) {
  private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /// The part that a `Range` header asks for; empty for the whole file: where there is no such
  /// header, or one that may be ignored, such as one of several ranges.
  static Optional<ByteRange> of(@Nullable String header, long length) {
    if (header == null) return Optional.empty();
    Matcher one = ONE.matcher(header.trim());
    if (!one.matches() || one.group(1).isEmpty() && one.group(2).isEmpty()) return Optional.empty();
    if (one.group(1).isEmpty())
      return Optional.of(
          new ByteRange(Math.max(0, length - Long.parseLong(one.group(2))), length - 1));
    long first = Long.parseLong(one.group(1));
    if (one.group(2).isEmpty()) return Optional.of(new ByteRange(first, length - 1));
    long last = Long.parseLong(one.group(2));
    return last < first
        ? Optional.empty()
        : Optional.of(new ByteRange(first, Math.min(last, length - 1)));
  }

  /// Whether any byte of the file is in it.
  boolean isSatisfiable() {
    return first <= last;
  }

  long length() {
    return last - first + 1;
  }

  /// The `Content-Range` of the part.
  String of(long length) {
    return "bytes " + first + "-" + last + "/" + length;
  }
}
