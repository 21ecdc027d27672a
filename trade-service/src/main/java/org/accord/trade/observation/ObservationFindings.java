package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.kit.finding.FindingRule;
import org.accord.kit.finding.FindingRules;
import org.accord.kit.revision.Snapshot;

/// What reported figures may lack that makes them hard to use, or say that cannot be. A generated
/// column says it of each figure, so that an index leads to the few.
@ApplicationScoped
class ObservationFindings implements FindingRules {
  /// From which bit on the column `findings` has those of [Plausibility].
  private static final int IMPLAUSIBLE = 5;

  /// The bit of the column `findings` that figures have which name fuller records: the highest, so
  /// that all from it on have it.
  static final int LINKED = 1 << 30;

  /// What has to be the same in two figures that are the same fact.
  private static final List<String> QUANTITY =
      List.of(
          "reporter",
          "partner",
          "measure",
          "target_of",
          "indicator",
          "denominator",
          "direction_from",
          "direction_to",
          "scope",
          "commodities",
          "hs_codes",
          "hs_edition",
          "valuation_basis",
          "observed_on",
          "period_start",
          "period_end",
          "unit");

  private final ObservationListing listing;

  ObservationFindings(ObservationListing listing) {
    this.listing = listing;
  }

  @Override
  public List<FindingRule> rules() {
    return Stream.of(lacking(), implausible(), Stream.of(unknownFuller(), otherThanFuller()))
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
        snapshot -> linked("NOT EXISTS (SELECT 1" + fuller(snapshot) + ")"),
        "The fuller figure that it names is not on record, so that it is counted nowhere");
  }

  /// No conflict: it is not counted, so that nothing has to be preferred to it.
  private FindingRule otherThanFuller() {
    String same =
        QUANTITY.stream()
            .map(column -> " AND f." + column + " <=> a." + column)
            .collect(Collectors.joining());
    FigureBounds own = new FigureBounds("a");
    FigureBounds fuller = new FigureBounds("f");
    return new FindingRule(
        "other-than-fuller-figure",
        listing,
        snapshot ->
            linked(
                "EXISTS (SELECT 1%s%s AND (%s OR %s))"
                    .formatted(fuller(snapshot), same, own.areBelow(fuller), fuller.areBelow(own))),
        "Its value and that of the figure which it says is the same fact exclude each other");
  }

  /// @param condition on one of the links, `l`
  private static String linked(String condition) {
    return ("%s AND EXISTS (SELECT 1 FROM JSON_TABLE(a.same_as, '$[*]'"
            + " COLUMNS (link VARCHAR(200) COLLATE utf8mb4_bin PATH '$')) l"
            + " WHERE l.link LIKE '%s%%' AND %s)")
        .formatted(has(LINKED), ObservationDraft.OWN_FILE.replace("_", "\\_"), condition);
  }

  /// The figure that the link names, as `f`.
  private String fuller(Snapshot snapshot) {
    return " FROM %s WHERE f.`key` = SUBSTRING(l.link, %d) AND %s"
        .formatted(
            snapshot.table(listing.table(), "f"),
            ObservationDraft.OWN_FILE.length() + 1,
            snapshot.holds("f"));
  }

  /// @param bit which the column `findings` has for figures that break the rule
  private FindingRule rule(String name, int bit, String explanation) {
    return FindingRule.of(name, listing, has(bit), explanation);
  }

  private static String has(int bit) {
    return "a.findings > 0 AND a.findings & " + bit;
  }
}
