package org.accord.kit.conflict;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.accord.facts.Nearest;
import org.accord.kit.listing.Listing;
import org.accord.kit.record.Holds;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Records;
import org.accord.kit.record.Reference;
import org.accord.kit.refusal.Faults;
import org.jspecify.annotations.Nullable;

/// Finds the records that a declared conflict names, all of one type. The type is that of the
/// members where none is stated.
@ApplicationScoped
class ConflictMembers {
  private final SortedMap<String, Listing<?>> types = new TreeMap<>();
  private final Records records;
  private final Holds holds;

  ConflictMembers(@All List<ConflictRule> rules, Records records, Holds holds) {
    for (ConflictRule rule : rules) types.put(rule.type(), rule.listing());
    this.records = records;
    this.holds = holds;
  }

  /// Records of one type.
  record Named(String type, Set<UUID> ids) {}

  /// How the records of a type are listed; empty where no conflicts of it are kept.
  Optional<Listing<?>> listingOf(String type) {
    return Optional.ofNullable(types.get(type));
  }

  /// The members that the draft names; empty where their type cannot be told. Each that is none is
  /// a fault.
  Optional<Named> of(ConflictDraft draft, Faults faults) {
    String stated = draft.type();
    if (faults.touches("/type")) return Optional.empty();
    if (stated != null && !types.containsKey(stated)) {
      faults.field("/type", "unknown-code", unknownType(stated));
      return Optional.empty();
    }
    List<String> members = draft.members();
    List<Map<String, UUID>> found = members.stream().map(this::found).toList();
    String type = stated == null ? common(members, found, faults) : stated;
    Set<UUID> ids = new HashSet<>();
    for (int i = 0; i < members.size(); i++) {
      String place = "/members/" + i;
      UUID id = type == null ? null : found.get(i).get(type);
      Listing<?> listing = type == null ? null : types.get(type);
      if (id != null && listing != null && ids.add(id))
        holds.take(List.of(new Reference(place, listing.table(), "id", id.toString())));
      else if (id != null) faults.field(place, "duplicate", members.get(i) + " is named twice");
      else if (found.get(i).isEmpty())
        faults.field(place, "unknown-reference", unknown(type, members.get(i)));
      else if (type != null)
        faults.field(
            place,
            "unknown-reference",
            "%s is of type %s, not of type %s"
                .formatted(members.get(i), String.join(" and ", found.get(i).keySet()), type));
    }
    return type == null ? Optional.empty() : Optional.of(new Named(type, ids));
  }

  /// The records that a member names, by their type: keys are unique within a type only.
  private Map<String, UUID> found(String member) {
    SortedMap<String, UUID> found = new TreeMap<>();
    types.forEach((type, listing) ->
        records.resolve(listing, new RecordRef(member)).ifPresent(id -> found.put(type, id)));
    return found;
  }

  /// The one type of all members that are on record; null, and a fault, where it is not one.
  private @Nullable String common(
      List<String> members, List<Map<String, UUID>> found, Faults faults) {
    Set<String> common = new TreeSet<>(types.keySet());
    found.stream().map(Map::keySet).filter(of -> !of.isEmpty()).forEach(common::retainAll);
    if (common.isEmpty() && !types.isEmpty())
      faults.field(
          "/members",
          "not-applicable",
          "A conflict is between records of one type; "
              + IntStream.range(0, members.size())
                  .filter(i -> !found.get(i).isEmpty())
                  .mapToObj(i ->
                      members.get(i) + " is of type " + String.join(" and ", found.get(i).keySet()))
                  .collect(Collectors.joining(", ")));
    else if (common.size() > 1 && found.stream().anyMatch(of -> !of.isEmpty()))
      faults.field(
          "/type",
          "required",
          "Name the type: the members are on record as " + String.join(" and as ", common));
    return common.size() == 1 ? common.iterator().next() : null;
  }

  private String unknown(@Nullable String type, String member) {
    if (types.isEmpty()) return "No conflicts are kept here";
    return types.entrySet().stream()
        .filter(known -> type == null || known.getKey().equals(type))
        .map(known -> records.unknown(known.getValue(), member))
        .collect(Collectors.joining(" "));
  }

  private String unknownType(String type) {
    return types.isEmpty()
        ? "No conflicts are kept here"
        : "No conflicts are kept of type %s.%s Known are %s"
            .formatted(type, Nearest.hint(type, types.keySet()), String.join(", ", types.keySet()));
  }
}
