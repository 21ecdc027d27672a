package org.accord.kit.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
  private static final String PURPOSE = "list";

  String sealed(String secret) {
    try {
      return new Seal(PURPOSE, secret).close(Json.PLAIN.writeValueAsBytes(this));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  static Cursor open(String text, String secret) {
    byte[] body = new Seal(PURPOSE, secret).open(text).orElseThrow(Cursor::altered);
    try {
      return Json.PLAIN.readValue(body, Cursor.class);
    } catch (IOException e) {
      throw new IllegalStateException("A signed cursor cannot be read", e);
    }
  }

  static Refusal altered() {
    return new Refusal.Rejected(
        "invalid-cursor", "The cursor is not one that this service gave out; start the list anew");
  }
}
