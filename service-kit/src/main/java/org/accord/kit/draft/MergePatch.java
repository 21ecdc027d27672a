package org.accord.kit.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A JSON Merge Patch (RFC 7396): objects merge, null removes, all else replaces.
public record MergePatch(ObjectNode changes) {
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  /// The target with the patch applied to it, in place.
  public ObjectNode applyTo(ObjectNode target) {
    merge(target, changes);
    return target;
  }

  private static void merge(ObjectNode target, ObjectNode patch) {
    for (var change : patch.properties()) {
      JsonNode value = change.getValue();
      if (value.isNull()) target.remove(change.getKey());
      else if (value instanceof ObjectNode nested) {
        JsonNode current = target.get(change.getKey());
        ObjectNode inner = current instanceof ObjectNode object ? object : target.objectNode();
        target.set(change.getKey(), inner);
        merge(inner, nested);
      } else target.set(change.getKey(), value);
    }
  }
}
