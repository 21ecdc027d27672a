package org.accord.gateway.overview;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the overview shows of one context.
///
/// @param json `available` and, if so, `counts`, of which some may be `estimated`
/// @param latest the facts recorded last
record ContextFigures(String context, JsonObject json, List<JsonObject> latest) {
  /// The property of a list that tells about how long it is, where it is too long to be counted.
  static final String ESTIMATE = "estimate";

  static ContextFigures unavailable(String context) {
    return new ContextFigures(context, new JsonObject().put("available", false), List.of());
  }

  /// @param lists a page of each kind, the latest facts on the first one
  static ContextFigures of(
      String context, List<String> kinds, List<JsonObject> lists, String language) {
    JsonObject counts = new JsonObject();
    JsonArray estimated = new JsonArray();
    for (int i = 0; i < kinds.size(); i++) {
      Long estimate = lists.get(i).getLong(ESTIMATE);
      if (estimate != null) estimated.add(kinds.get(i));
      counts.put(kinds.get(i), estimate != null ? estimate : lists.get(i).getLong("total", 0L));
    }
    JsonObject json = new JsonObject().put("available", true).put("counts", counts);
    if (!estimated.isEmpty()) json.put("estimated", estimated);
    List<JsonObject> latest =
        lists.getFirst().getJsonArray("items").stream()
            .map(JsonObject.class::cast)
            .map(item -> fact(context, item, language))
            .toList();
    return new ContextFigures(context, json, latest);
  }

  private static JsonObject fact(String context, JsonObject item, String language) {
    boolean figure = context.equals("trade");
    return new JsonObject()
        .put("context", context)
        .put("type", figure ? "observation" : "agreement")
        .put("id", item.getString("id"))
        .put("key", item.getString("key"))
        .put(
            "title",
            figure
                ? new ObservationTitle(Locale.forLanguageTag(language)).of(item)
                : item.getString("title"))
        .put("date", item.getString(figure ? "observedOn" : "signedOn"))
        .put("period", figure ? periodOf(item) : null)
        .put("source", item.getJsonObject("source"))
        .put("cites", item.getJsonObject("cites"))
        .put("confidence", item.getString("confidence"));
  }

  /// The months of a flow; a stock has a date.
  private static @Nullable JsonObject periodOf(JsonObject item) {
    return item.getString("observedOn") == null ? item.getJsonObject("period") : null;
  }
}
