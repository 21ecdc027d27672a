package org.accord.education.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.facts.Terms;
import org.accord.kit.finding.FindingRule;
import org.accord.kit.finding.FindingRules;

/// What reported agreements may lack that the workflow demands.
@ApplicationScoped
class AgreementFindings implements FindingRules {
  /// What sources call an agreement that is in force.
  private static final List<String> IN_OTHER_WORDS = List.of("active", "effective");

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
            "a.signed_on IS NULL AND a.state NOT IN ('draft', 'proposed')",
            "No date of signing is known"),
        FindingRule.of(
            "single-party",
            listing,
            "JSON_LENGTH(a.parties) < 2",
            "Fewer than two parties are known"),
        FindingRule.of(
            "status-without-state",
            listing,
            "a.reported_status NOT IN (" + statuses() + ")",
            "The reported status is no state of the lifecycle"));
  }

  private static String statuses() {
    return Stream.concat(
            IN_OTHER_WORDS.stream(),
            Terms.all(AgreementState.class).stream()
                .filter(state -> !state.equals(AgreementState.UNKNOWN.term())))
        .map(status -> "'" + status + "'")
        .collect(Collectors.joining(", "));
  }
}
