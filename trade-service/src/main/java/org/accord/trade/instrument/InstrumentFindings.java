package org.accord.trade.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.finding.FindingRule;
import org.accord.kit.finding.FindingRules;
import org.accord.trade.instrument.InstrumentKind.Form;

/// What reported instruments may lack, or say that no instrument can.
@ApplicationScoped
class InstrumentFindings implements FindingRules {
  private final InstrumentListing listing;

  InstrumentFindings(InstrumentListing listing) {
    this.listing = listing;
  }

  @Override
  public List<FindingRule> rules() {
    return List.of(
        FindingRule.of(
            "no-date",
            listing,
            "a.signed_on IS NULL AND a.valid_from IS NULL",
            "No date of signing, adoption or beginning is known"),
        FindingRule.of(
            "single-party",
            listing,
            "JSON_LENGTH(a.parties) < 2 AND a.kind NOT IN "
                + InstrumentState.quoted(InstrumentKind.of(Form.ACT).stream()),
            "Fewer than two parties are known"),
        FindingRule.of(
            "unrecognised-party",
            listing,
            "JSON_LENGTH(a.parties) > COALESCE(JSON_LENGTH("
                + "JSON_EXTRACT(a.parties, '$[*].territory')), 0)",
            "It is not known of which country a party is"),
        FindingRule.of(
            "force-before-signing",
            listing,
            "CONCAT(a.valid_from, '~') < a.signed_on",
            "It is in force before it is signed"),
        FindingRule.of(
            "status-without-state",
            listing,
            InstrumentState.isReportedOtherwise(),
            "The reported status is no state of the lifecycle"));
  }
}
