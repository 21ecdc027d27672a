package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.finding.FindingRule;
import org.accord.kit.finding.FindingRules;

/// What reported permits and counts of them lack that makes them hard to use.
@ApplicationScoped
class PermitFindings implements FindingRules {
  /// How notes tell that a number is not exact.
  private static final String BOUNDED =
      "^(more than|over|at least|about|almost|nearly|up to) [0-9]";

  private final MarketPermitListing permits;
  private final PermitCountListing counts;

  PermitFindings(MarketPermitListing permits, PermitCountListing counts) {
    this.permits = permits;
    this.counts = counts;
  }

  @Override
  public List<FindingRule> rules() {
    return List.of(
        FindingRule.of(
            "permit-without-dates",
            permits,
            "a.granted_on IS NULL AND a.expires_on IS NULL",
            "Neither the day of the grant nor that of the expiry is known"),
        FindingRule.of(
            "permit-without-scope",
            permits,
            "JSON_LENGTH(a.hs_codes) = 0",
            "The HS codes of the product are not known"),
        statusWithoutState(permits),
        FindingRule.of(
            "count-without-date",
            counts,
            "a.observed_on IS NULL",
            "It is not known when the count was true"),
        FindingRule.of(
            "bound-in-note-only",
            counts,
            "a.qualifier = 'exact' AND a.note REGEXP '" + BOUNDED + "'",
            "The note tells that the count is not exact, the qualifier does not"),
        statusWithoutState(counts));
  }

  private static FindingRule statusWithoutState(MarketAccessListing<?> listing) {
    return FindingRule.of(
        "status-without-state",
        listing,
        PermitState.isReportedOtherwise(),
        "The reported status is no state of the lifecycle");
  }
}
