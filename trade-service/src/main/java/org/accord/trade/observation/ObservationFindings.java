package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.accord.kit.finding.FindingRule;
import org.accord.kit.finding.FindingRules;

/// What reported figures may lack that makes them hard to use, or say that cannot be. A generated
/// column says it of each figure, so that an index leads to the few.
@ApplicationScoped
class ObservationFindings implements FindingRules {
  /// From which bit on the column `findings` has those of [Plausibility].
  private static final int IMPLAUSIBLE = 5;

  private final ObservationListing listing;

  ObservationFindings(ObservationListing listing) {
    this.listing = listing;
  }

  @Override
  public List<FindingRule> rules() {
    return Stream.concat(lacking(), implausible()).toList();
  }

  private Stream<FindingRule> lacking() {
    return Stream.of(
        rule("no-period", 1, "No period or date is known"),
        rule("share-without-denominator", 2, "It is not known what the share is of"),
        rule("target-without-measure", 4, "It is not known which measure the target is for"),
        rule("growth-without-base", 8, "A growth is told from a base that is not known"),
        rule("base-of-other-length", 16, "The base period is longer or shorter than the period"));
  }

  private Stream<FindingRule> implausible() {
    return Arrays.stream(Plausibility.values())
        .map(rule -> rule(rule.rule(), rule.bit() << IMPLAUSIBLE, rule.explanation()));
  }

  /// @param bit which the column `findings` has for figures that break the rule
  private FindingRule rule(String name, int bit, String explanation) {
    return FindingRule.of(name, listing, "a.findings > 0 AND a.findings & " + bit, explanation);
  }
}
