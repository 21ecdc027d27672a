package org.accord.kit.record;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// A record as a path names it: by id or by key. A slash in a key is written `~`.
public record RecordRef(String text) {
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  public RecordRef(String text) {
    this.text = text.replace('~', '/');
  }

  /// For JAX-RS, which makes path parameters of it.
  public static RecordRef valueOf(String text) {
    return new RecordRef(text);
  }

  /// A draft's reference to it, by whichever of the two it is named.
  public Reference reference(String pointer, String table) {
    return new Reference(pointer, table, id().isPresent() ? "id" : "key", text);
  }

  public Optional<UUID> id() {
    return ID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
