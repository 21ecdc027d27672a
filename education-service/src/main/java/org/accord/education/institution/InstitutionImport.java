package org.accord.education.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.importing.ImportKind;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.Sources;

/// How rows of `institutions.csv` become institutions.
@ApplicationScoped
class InstitutionImport implements ImportKind<InstitutionDraft, Institution> {
  private final InstitutionListing listing;
  private final Sources sources;

  InstitutionImport(InstitutionListing listing, Sources sources) {
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
  public Rows<InstitutionDraft, Institution> rows(Set<String> keys) {
    Map<String, UUID> sourceIds = sources.byReference();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return new Rows<>() {
      @Override
      public void check(InstitutionDraft draft, Faults faults) {
        draft.check(faults, today);
        Sources.check(draft, sourceIds, faults);
      }

      @Override
      public Institution create(InstitutionDraft draft) {
        return new Institution(draft, source(draft));
      }

      @Override
      public void revise(Institution stored, InstitutionDraft draft) {
        stored.revise(draft, source(draft));
      }

      private UUID source(InstitutionDraft draft) {
        return Objects.requireNonNull(sourceIds.get(draft.source().key()));
      }
    };
  }
}
