package org.accord.trade.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.accord.facts.Nearest;
import org.accord.kit.draft.Binder;
import org.accord.kit.draft.DraftFaults;
import org.accord.kit.refusal.Faults;
import org.accord.kit.writing.Bundle;
import org.accord.problem.Fault;
import org.accord.trade.observation.ObservationBundle;
import org.accord.trade.observation.ObservationDraft;
import org.jspecify.annotations.Nullable;

/// Reads `{"changes": [...]}` and names everything that is wrong with it at once, what stands
/// against the changes as of now included.
@ApplicationScoped
class ChangesBody {
  private static final int MOST_AT_ONCE = 500;

  private final Binder binder;
  private final ObjectMapper mapper;
  private final ObservationBundle figures;

  ChangesBody(Binder binder, ObjectMapper mapper, ObservationBundle figures) {
    this.binder = binder;
    this.mapper = mapper;
    this.figures = figures;
  }

  /// @param staged the keys of the figures that the release changes already
  List<ReleaseChangeView> read(JsonNode body, Set<String> staged) {
    Faults faults = new Faults();
    Map<String, ReleaseChangeView> changes = new LinkedHashMap<>();
    Map<String, String> places = new LinkedHashMap<>();
    JsonNode items = items(body, faults);
    for (int i = 0; i < items.size(); i++) {
      String place = "/changes/" + i;
      ReleaseChangeView change = change(items.get(i), place, faults);
      if (change == null) continue;
      if (staged.contains(change.key()) || places.putIfAbsent(change.key(), place) != null)
        faults.field(place, "duplicate", "The release changes " + change.key() + " already");
      else changes.put(change.key(), change);
    }
    List<Bundle.Change> bundle = changes.values().stream().map(ReleaseChangeView::change).toList();
    for (Bundle.Objection objection : figures.objections(bundle)) {
      Fault fault = objection.fault();
      String place = Objects.requireNonNull(places.get(objection.key()));
      faults.field(
          fault.pointer().isEmpty() ? place : place + "/draft" + fault.pointer(),
          fault.code(),
          fault.detail());
    }
    DraftFaults.refuse(faults);
    return changes.values().stream().map(this::asStored).toList();
  }

  private JsonNode items(JsonNode body, Faults faults) {
    JsonNode items = body.path("changes");
    body.fieldNames()
        .forEachRemaining(name -> {
          if (!name.equals("changes"))
            faults.field(
                Fault.pointerTo(name),
                "unknown-property",
                "There is no property " + name + "." + Nearest.hint(name, List.of("changes")));
        });
    if (!items.isArray() || items.isEmpty())
      faults.field("/changes", "required", "An array of one or more changes is needed");
    else if (items.size() > MOST_AT_ONCE)
      faults.field("/changes", "out-of-range", "At most " + MOST_AT_ONCE + " changes at once");
    return faults.any() || !items.isArray() ? mapper.createArrayNode() : items;
  }

  /// The change that an item states; null when its frame is wrong already.
  private @Nullable ReleaseChangeView change(JsonNode item, String place, Faults faults) {
    JsonNode draft = item.path("draft").isObject() ? item.path("draft") : null;
    JsonNode frame = item.deepCopy();
    if (draft != null && frame instanceof ObjectNode object) object.remove("draft");
    Faults found = new Faults();
    ReleaseChangeDraft stated = binder.bind(frame, ReleaseChangeDraft.class, found);
    String key = draft == null ? "" : draft.path("key").asText();
    if (stated != null && stated.key() != null) key = stated.key();
    if (stated != null && key.isBlank())
      found.field("/key", "required", "A change names the key of its figure");
    if (stated != null && stated.action() != null)
      parts(stated.action(), stated.version(), draft, found);
    found
        .list()
        .forEach(fault -> faults.field(place + fault.pointer(), fault.code(), fault.detail()));
    if (stated == null || found.any()) return null;
    return new ReleaseChangeView(
        UuidCreator.getTimeOrderedEpochPlus1(), stated.action(), key, stated.version(), draft);
  }

  private static void parts(
      ChangeAction action, @Nullable Integer version, @Nullable JsonNode draft, Faults faults) {
    boolean ofKept = action != ChangeAction.CREATE;
    boolean states = action != ChangeAction.DELETE;
    if (ofKept && version == null)
      faults.field("/version", "required", "Say which version of the figure you saw");
    if (!ofKept && version != null)
      faults.field("/version", "not-applicable", "A figure that is created has no version yet");
    if (states && draft == null && !faults.touches("/draft"))
      faults.field("/draft", "required", "Say what the figure is to be, as an object");
    if (!states && draft != null)
      faults.field("/draft", "not-applicable", "A figure that is deleted states nothing");
  }

  /// With the draft in the form that any other way in would give it.
  private ReleaseChangeView asStored(ReleaseChangeView change) {
    if (change.draft() == null) return change;
    ObservationDraft draft = binder.bind(change.draft(), ObservationDraft.class, new Faults());
    return new ReleaseChangeView(
        change.id(),
        change.action(),
        change.key(),
        change.version(),
        binder.reduce(mapper.valueToTree(draft), ObservationDraft.class));
  }
}
