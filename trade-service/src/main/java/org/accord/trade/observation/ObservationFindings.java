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

  /// The bit of the column `findings` that figures have which name fuller ones.
  private static final int LINKED = 1 << 30;

  private final ObservationListing listing;

  ObservationFindings(ObservationListing listing) {
    this.listing = listing;
  }

  @Override
  public List<FindingRule> rules() {
    return Stream.of(lacking(), implausible(), Stream.of(unknownFuller()))
        .flatMap(rules -> rules)
        .toList();
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

  /// A figure is counted at the fuller one alone, which may come in later.
  private FindingRule unknownFuller() {
    return new FindingRule(
        "unknown-fuller-figure",
        listing,
        snapshot ->
            "%s AND EXISTS (SELECT 1 FROM JSON_TABLE(a.same_as, '$[*]' COLUMNS (link VARCHAR(200) COLLATE utf8mb4_bin PATH '$')) l WHERE l.link LIKE '%s%%' AND NOT EXISTS (SELECT 1 FROM %s WHERE f.`key` = SUBSTRING(l.link, %d) AND %s))"
                .formatted(
                    has(LINKED),
                    ObservationDraft.OWN_FILE.replace("_", "\\_"),
                    snapshot.table(listing.table(), "f"),
                    ObservationDraft.OWN_FILE.length() + 1,
                    snapshot.holds("f")),
        "The fuller figure that it names is not on record, so that it is counted nowhere");
  }

  /// @param bit which the column `findings` has for figures that break the rule
  private FindingRule rule(String name, int bit, String explanation) {
    return FindingRule.of(name, listing, has(bit), explanation);
  }

  private static String has(int bit) {
    return "a.findings > 0 AND a.findings & " + bit;
  }
}
