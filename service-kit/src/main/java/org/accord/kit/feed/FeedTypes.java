package org.accord.kit.feed;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.accord.facts.Nearest;
import org.accord.kit.identity.Grants.ContextName;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.problem.Fault;

/// The types of the service's events: `accord.<context>.<record type>.<event>`.
@ApplicationScoped
class FeedTypes {
  private final String prefix;
  private final Map<String, String> paths = new HashMap<>();
  private final Set<String> known = new TreeSet<>();

  FeedTypes(ContextName context, @All List<Listing<?>> listings) {
    this.prefix = "accord." + context.name() + ".";
    for (Listing<?> listing : listings) {
      if (listing.events().isEmpty()) continue;
      paths.put(listing.type(), listing.path());
      known.add(prefix + listing.type());
      for (String event : listing.events()) known.add(prefix + listing.type() + "." + event);
    }
  }

  /// The full type of an event, of its short one such as `agreement.signed`.
  String full(String type) {
    return prefix + type;
  }

  /// The path of a record below the service's base.
  String subject(String recordType, String id) {
    String path = paths.get(recordType);
    return path == null ? id : path + "/" + id;
  }

  /// Which short types are wanted: those of the full types given, where a record's type alone
  /// stands for all of its events. All, when none is given.
  Predicate<String> wanted(List<String> given, Faults faults) {
    Set<String> wanted = new HashSet<>();
    for (String type : String.join(",", given).split(",", -1)) {
      if (given.isEmpty()) return _ -> true;
      if (known.contains(type)) wanted.add(type.substring(prefix.length()));
      else
        faults.add(
            Fault.parameter(
                "types",
                "unknown-code",
                "There are no events of type " + type + "." + Nearest.hint(type, known)));
    }
    return type -> wanted.contains(type) || wanted.contains(recordType(type));
  }

  private static String recordType(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }
}
