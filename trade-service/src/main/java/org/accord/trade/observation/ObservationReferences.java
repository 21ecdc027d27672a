package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.accord.facts.HsCode;
import org.accord.kit.record.Reference;
import org.accord.kit.refusal.Faults;
import org.accord.trade.commodity.Commodities;
import org.accord.trade.commodity.HsCodes;
import org.accord.trade.party.Participants;
import org.jspecify.annotations.Nullable;

/// What drafts of figures may refer to beside their source: territories and parties, commodities,
/// HS codes. Looked up once for a file.
final class ObservationReferences {
  private static final int MOST_HINTS = 1000;

  private final Set<String> participants;
  private final Set<String> commodities;
  private final Lookup lookup;

  /// What is said of each unknown reference. Finding what is near takes long, and files repeat
  /// their mistakes; one that makes ever new ones is told what is near for the first of them.
  private final Map<String, String> hints = new HashMap<>();

  private ObservationReferences(Set<String> participants, Set<String> commodities, Lookup lookup) {
    this.participants = participants;
    this.commodities = commodities;
    this.lookup = lookup;
  }

  /// Looks up what is on record.
  @ApplicationScoped
  static class Lookup {
    private final Participants participants;
    private final Commodities commodities;
    private final HsCodes hsCodes;

    Lookup(Participants participants, Commodities commodities, HsCodes hsCodes) {
      this.participants = participants;
      this.commodities = commodities;
      this.hsCodes = hsCodes;
    }

    ObservationReferences now() {
      return new ObservationReferences(participants.all(), commodities.keys(), this);
    }
  }

  void check(ObservationDraft draft, Faults faults) {
    participant(draft.reporter(), "/reporter", faults);
    participant(draft.partner(), "/partner", faults);
    participant(draft.directionFrom(), "/directionFrom", faults);
    participant(draft.directionTo(), "/directionTo", faults);
    for (int i = 0; i < draft.commodities().size(); i++) {
      String key = draft.commodities().get(i);
      if (!commodities.contains(key))
        faults.field(
            "/commodities/" + i,
            "unknown-reference",
            hint(key, () -> Commodities.unknown(key, commodities)));
    }
    for (int i = 0; i < draft.hsCodes().size(); i++) {
      HsCode code = draft.hsCodes().get(i);
      if (!lookup.hsCodes.contains(code))
        faults.field(
            "/hsCodes/" + i,
            "unknown-code",
            hint(code.value(), () -> lookup.hsCodes.unknown(code)));
    }
  }

  /// What of all that can be withdrawn: parties and commodities.
  List<Reference> of(ObservationDraft draft) {
    List<Reference> references = new ArrayList<>();
    Map<String, @Nullable String> named = new LinkedHashMap<>();
    named.put("/reporter", draft.reporter());
    named.put("/partner", draft.partner());
    named.put("/directionFrom", draft.directionFrom());
    named.put("/directionTo", draft.directionTo());
    named.forEach((pointer, reference) -> {
      if (reference != null && lookup.participants.isKept(reference))
        references.add(new Reference(pointer, "party", "key", reference));
    });
    for (int i = 0; i < draft.commodities().size(); i++)
      references.add(
          new Reference("/commodities/" + i, "commodity", "key", draft.commodities().get(i)));
    return references;
  }

  private void participant(@Nullable String reference, String pointer, Faults faults) {
    if (reference == null || participants.contains(reference)) return;
    faults.field(
        pointer,
        "unknown-reference",
        hint(reference, () -> lookup.participants.unknown(reference, participants)));
  }

  private String hint(String unknown, Supplier<String> hint) {
    return hints.size() < MOST_HINTS
        ? hints.computeIfAbsent(unknown, _ -> hint.get())
        : hints.getOrDefault(unknown, "There is no such code or key");
  }
}
