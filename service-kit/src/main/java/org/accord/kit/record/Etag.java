package org.accord.kit.record;

import java.util.HexFormat;
import java.util.zip.CRC32;
import org.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// The entity tag of a representation: the record's version, then a digest of the whole
/// representation, which also tells the language and the conflicts. Writing compares the version
/// alone: what a caller must have seen is the record.
public record Etag(int version, String digest) {

  static Etag of(int version, byte[] representation) {
    CRC32 crc = new CRC32();
    crc.update(representation);
    return new Etag(version, HexFormat.of().toHexDigits((int) crc.getValue()));
  }

  /// As in the header, quotes included.
  @Override
  public String toString() {
    return "\"" + version + "-" + digest + "\"";
  }

  boolean isAmong(@Nullable String ifNoneMatch) {
    if (ifNoneMatch == null) return false;
    for (String tag : ifNoneMatch.split(",")) {
      String plain = tag.strip();
      if (plain.equals("*") || plain.equals(toString()) || plain.equals("W/" + this)) return true;
    }
    return false;
  }

  /// Refuses a write whose `If-Match` does not name the version.
  public static void require(@Nullable String ifMatch, int version) {
    if (ifMatch == null || ifMatch.isBlank())
      throw new Refusal.Stale(
          "precondition-required", "Send If-Match with the ETag of the record that you read");
    for (String tag : ifMatch.split(",")) {
      String plain = tag.strip();
      if (plain.equals("*") || plain.startsWith("\"" + version + "-")) return;
    }
    throw new Refusal.Stale(
        "stale", "The record has changed since you read it; read it again and repeat the change");
  }
}
