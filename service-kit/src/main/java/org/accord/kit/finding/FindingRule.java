package org.accord.kit.finding;

import org.accord.kit.listing.Listing;

/// A rule of the domain that imported records may break: they are kept and listed.
public interface FindingRule {
  /// Such as `no-signing-date`.
  String name();

  /// What is wrong with a record that breaks the rule, in a sentence.
  String explanation();

  Listing<?> listing();

  /// The SQL condition that a row `a` of the listing's table breaks the rule.
  String condition();

  /// A rule in one expression.
  static FindingRule of(String name, Listing<?> listing, String condition, String explanation) {
    return new Simple(name, listing, condition, explanation);
  }

  /// See [#of].
  record Simple(String name, Listing<?> listing, String condition, String explanation)
      implements FindingRule {}
}
