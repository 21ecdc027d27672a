package org.accord.kit.finding;

import java.util.function.Function;
import org.accord.kit.listing.Listing;
import org.accord.kit.revision.Snapshot;

/// A rule of the domain that imported records may break: they are kept and listed.
///
/// @param name such as `no-signing-date`
/// @param condition in SQL, that a row `a` of the listing's table breaks the rule; what it says of
///   other records is of the snapshot
/// @param explanation what is wrong with a record that breaks the rule, in a sentence
public record FindingRule(
    String name, Listing<?> listing, Function<Snapshot, String> condition, String explanation) {

  /// A rule over the record alone.
  public static FindingRule of(
      String name, Listing<?> listing, String condition, String explanation) {
    return new FindingRule(name, listing, _ -> condition, explanation);
  }
}
