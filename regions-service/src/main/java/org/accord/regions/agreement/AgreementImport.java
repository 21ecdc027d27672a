package org.accord.regions.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.accord.kit.conflict.Conflicts;
import org.accord.kit.importing.ImportKind;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;

/// How rows of `agreements.csv` become agreements: as reported, so that what breaks the workflow's
/// rules is kept.
@ApplicationScoped
class AgreementImport implements ImportKind<AgreementDraft, Agreement> {
  private final AgreementListing listing;
  private final AgreementReferences.Lookup references;
  private final Conflicts conflicts;
  private final PartnershipStart rule;

  AgreementImport(
      AgreementListing listing,
      AgreementReferences.Lookup references,
      Conflicts conflicts,
      PartnershipStart rule) {
    this.listing = listing;
    this.references = references;
    this.conflicts = conflicts;
    this.rule = rule;
  }

  @Override
  public String name() {
    return "agreements";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<AgreementDraft> draft() {
    return AgreementDraft.class;
  }

  @Override
  public Class<Agreement> entity() {
    return Agreement.class;
  }

  @Override
  public Rows<AgreementDraft, Agreement> rows(Set<String> keys) {
    AgreementReferences known = references.with(keys);
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return new Rows<>() {
      @Override
      public void check(AgreementDraft draft, Faults faults) {
        if (draft.key() == null) faults.field("/key", "required", "A row needs an id");
        draft.check(faults, today);
        known.check(draft, faults);
      }

      @Override
      public Agreement create(AgreementDraft draft) {
        return Agreement.reported(draft, known.source(draft), today);
      }

      @Override
      public void revise(Agreement stored, AgreementDraft draft) {
        stored.pair().ifPresent(pairs::add);
        stored.revise(draft, known.source(draft), today);
      }

      private final Set<String> pairs = new java.util.HashSet<>();

      @Override
      public void written(Collection<Agreement> records) {
        records.stream().map(Agreement::pair).flatMap(Optional::stream).forEach(pairs::add);
        conflicts.review(rule, pairs);
        pairs.clear();
      }
    };
  }
}
