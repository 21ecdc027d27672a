package org.accord.education.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactRules;
import org.accord.kit.source.Sources;
import org.accord.kit.territory.Territories;
import org.accord.kit.writing.Intake;

/// How drafts, such as the rows of `institutions.csv`, become institutions.
@ApplicationScoped
class InstitutionIntake implements Intake<InstitutionDraft, Institution> {
  private final InstitutionListing listing;
  private final Sources sources;
  private final Territories territories;

  InstitutionIntake(InstitutionListing listing, Sources sources, Territories territories) {
    this.territories = territories;
    this.listing = listing;
    this.sources = sources;
  }

  @Override
  public String name() {
    return "institutions";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<InstitutionDraft> draft() {
    return InstitutionDraft.class;
  }

  @Override
  public Class<Institution> entity() {
    return Institution.class;
  }

  @Override
  public Rules<InstitutionDraft, Institution> rules(Set<String> keys) {
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return new FactRules<>(sources) {
      @Override
      public void check(InstitutionDraft draft, Faults faults) {
        draft.check(faults, today);
        if (draft.territory() != null) territories.check(draft.territory(), "/territory", faults);
        super.check(draft, faults);
      }

      @Override
      protected Institution create(InstitutionDraft draft, UUID source) {
        return new Institution(draft, source);
      }

      @Override
      protected void revise(Institution stored, InstitutionDraft draft, UUID source) {
        stored.revise(draft, source);
      }
    };
  }
}
