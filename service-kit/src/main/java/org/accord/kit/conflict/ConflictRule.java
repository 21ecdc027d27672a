package org.accord.kit.conflict;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.listing.Listing;

/// How records of one type come to disagree. A subject is what they speak about, such as the start
/// of the partnership of two regions.
public interface ConflictRule {
  /// The record type, as of its listing.
  String type();

  /// The rule's name, such as `partnership-start`.
  String name();

  /// Tells its subjects from those of other rules.
  default String id() {
    return type() + "\n" + name();
  }

  /// What readers are told of the rule.
  String explanation();

  Listing<?> listing();

  /// The records that make a claim on each of the subjects, with whom of the others each disagrees.
  Map<String, List<Disagreement>> claims(Collection<String> subjects, Connection connection)
      throws SQLException;

  /// Those of the subjects that a record speaks of; all of them where that is not known without
  /// effort.
  default Set<String> spokenOf(Collection<String> subjects, Connection connection)
      throws SQLException {
    return Set.copyOf(subjects);
  }

  /// A record's claim and the records of the same subject that it disagrees with.
  record Disagreement(Claim claim, Set<UUID> with) {}
}
