package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.finding.FindingRule;
import org.accord.kit.finding.FindingRules;

/// What reported figures may lack that makes them hard to use.
@ApplicationScoped
class ObservationFindings implements FindingRules {
  private static final String MONTHS = "PERIOD_DIFF(REPLACE(%s, '-', ''), REPLACE(%s, '-', ''))";

  private final ObservationListing listing;

  ObservationFindings(ObservationListing listing) {
    this.listing = listing;
  }

  @Override
  public List<FindingRule> rules() {
    return List.of(
        FindingRule.of("no-period", listing, "a.covers_from IS NULL", "No period or date is known"),
        FindingRule.of(
            "share-without-denominator",
            listing,
            "a.measure = 'share' AND a.denominator IS NULL",
            "It is not known what the share is of"),
        FindingRule.of(
            "target-without-measure",
            listing,
            "a.measure = 'target' AND a.target_of IS NULL",
            "It is not known which measure the target is for"),
        FindingRule.of(
            "growth-without-base",
            listing,
            "a.change_ratio IS NOT NULL AND a.value IS NULL AND a.base_end IS NULL",
            "A growth is told from a base that is not known"),
        FindingRule.of(
            "base-of-other-length",
            listing,
            MONTHS.formatted("a.period_end", "a.period_start")
                + " <> "
                + MONTHS.formatted("a.base_end", "a.base_start"),
            "The base period is longer or shorter than the period"));
  }
}
