package org.accord.kit.record;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import java.util.zip.CRC32;
import org.accord.kit.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/// The entity tag of a representation: the record's version, a digest of its id, then a digest of
/// the whole representation, which also tells the language and the conflicts. Writing compares the
/// first two: what a caller must have seen is the record, and not another one of the same key.
public record Etag(int version, String record, String digest) {

  public static Etag of(UUID id, int version, byte[] representation) {
    return new Etag(version, digest(id), digest(representation));
  }

  private static String digest(UUID id) {
    return digest(id.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String digest(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /// As in the header, quotes included.
  @Override
  public String toString() {
    return "\"" + version + "-" + record + "-" + digest + "\"";
  }

  boolean isAmong(@Nullable String ifNoneMatch) {
    return isAmong(toString(), ifNoneMatch);
  }

  /// Whether the caller has the representation of this tag.
  ///
  /// @param tag as in the header, quotes included
  public static boolean isAmong(String tag, @Nullable String ifNoneMatch) {
    if (ifNoneMatch == null) return false;
    for (String known : ifNoneMatch.split(",")) {
      String plain = known.strip();
      if (plain.equals("*") || plain.equals(tag) || plain.equals("W/" + tag)) return true;
    }
    return false;
  }

  /// Refuses a write whose `If-Match` does not name the record in its version.
  public static void require(@Nullable String ifMatch, Identified record) {
    require(ifMatch, record.id(), record.version());
  }

  public static void require(@Nullable String ifMatch, UUID id, int version) {
    if (ifMatch == null || ifMatch.isBlank())
      throw new Refusal.Stale(
          "precondition-required", "Send If-Match with the ETag of the record that you read");
    String seen = "\"" + version + "-" + digest(id) + "-";
    for (String tag : ifMatch.split(",")) {
      String plain = tag.strip();
      if (plain.equals("*") || plain.startsWith(seen)) return;
    }
    throw new Refusal.Stale(
        "stale", "The record has changed since you read it; read it again and repeat the change");
  }
}
