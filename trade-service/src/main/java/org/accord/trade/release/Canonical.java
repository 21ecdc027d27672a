package org.accord.trade.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.accord.kit.record.Json;

/// The one way to write a release's changes down, of which its manifest states the hash: an array
/// of `{action, draft, key, version}` in the order of keys, members in alphabetical order, no
/// spaces, what is absent left out, numbers exact and plain without trailing zeros, UTF-8.
final class Canonical {
  private Canonical() {}

  static String sha256(List<ReleaseChangeView> changes) {
    try {
      byte[] text = changes(changes).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static String changes(List<ReleaseChangeView> changes) {
    var items = Json.PLAIN.createArrayNode();
    changes.stream()
        .sorted(Comparator.comparing(ReleaseChangeView::key))
        .forEach(change -> {
          ObjectNode item = Json.PLAIN.valueToTree(change);
          item.remove("id");
          items.add(item);
        });
    StringBuilder text = new StringBuilder();
    write(items, text);
    return text.toString();
  }

  private static void write(JsonNode json, StringBuilder to) {
    if (json.isArray()) {
      to.append('[');
      for (int i = 0; i < json.size(); i++) {
        if (i > 0) to.append(',');
        write(json.get(i), to);
      }
      to.append(']');
    } else if (json.isObject()) {
      List<String> names = new ArrayList<>();
      json.fieldNames().forEachRemaining(names::add);
      names.sort(Comparator.naturalOrder());
      to.append('{');
      for (int i = 0; i < names.size(); i++) {
        if (i > 0) to.append(',');
        to.append(Json.PLAIN.getNodeFactory().textNode(names.get(i))).append(':');
        write(json.path(names.get(i)), to);
      }
      to.append('}');
    } else if (json.isNumber()) {
      to.append(json.decimalValue().stripTrailingZeros().toPlainString());
    } else {
      to.append(json);
    }
  }
}
