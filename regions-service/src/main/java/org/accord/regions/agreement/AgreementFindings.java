package org.accord.regions.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.finding.FindingRule;
import org.accord.kit.finding.FindingRules;

/// What reported agreements may lack that the workflow demands.
@ApplicationScoped
class AgreementFindings implements FindingRules {
  private final AgreementListing listing;

  AgreementFindings(AgreementListing listing) {
    this.listing = listing;
  }

  @Override
  public List<FindingRule> rules() {
    return List.of(
        FindingRule.of(
            "no-signing-date",
            listing,
            "a.signed_on IS NULL AND a.state NOT IN ('draft', 'in_preparation')",
            "No date of signing is known"),
        FindingRule.of(
            "single-party",
            listing,
            "JSON_LENGTH(a.parties) < 2",
            "Fewer than two parties are known"),
        FindingRule.of(
            "status-without-state",
            listing,
            "a.reported_status IS NOT NULL AND a.reported_status NOT IN ('active', 'draft',"
                + " 'in_preparation', 'signed', 'in_force', 'expired', 'renewed', 'superseded',"
                + " 'terminated')",
            "The reported status is no state of the lifecycle"));
  }
}
