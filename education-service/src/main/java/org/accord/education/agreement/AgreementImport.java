package org.accord.education.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.education.institution.Institutions;
import org.accord.facts.FactFormatException;
import org.accord.kit.importing.ImportKind;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.Sources;

/// How rows of `institution_agreements.csv` become agreements: as reported, so that what breaks the
/// workflow's rules is kept.
@ApplicationScoped
class AgreementImport implements ImportKind<AgreementDraft, Agreement> {
  private final AgreementListing listing;
  private final Institutions institutions;
  private final Sources sources;

  AgreementImport(AgreementListing listing, Institutions institutions, Sources sources) {
    this.listing = listing;
    this.institutions = institutions;
    this.sources = sources;
  }

  @Override
  public String name() {
    return "institution_agreements";
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
    Map<String, UUID> sourceIds = sources.byReference();
    Set<String> known = institutions.keys();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return new Rows<>() {
      @Override
      public void check(AgreementDraft draft, Faults faults) {
        if (draft.key() == null) faults.field("/key", "required", "A row needs an id");
        draft.check(faults, today);
        Sources.check(draft, sourceIds, faults);
        for (int i = 0; i < draft.parties().size(); i++) {
          String institution = draft.parties().get(i).institution();
          if (institution == null || known.contains(institution)) continue;
          FactFormatException unknown = Institutions.unknown(institution, known);
          faults.field("/parties/" + i + "/institution", unknown.code(), unknown.getMessage());
        }
      }

      @Override
      public Agreement create(AgreementDraft draft) {
        return new Agreement(draft, source(draft), today);
      }

      @Override
      public void revise(Agreement stored, AgreementDraft draft) {
        stored.revise(draft, source(draft), today);
      }

      private UUID source(AgreementDraft draft) {
        return Objects.requireNonNull(sourceIds.get(draft.source().key()));
      }
    };
  }
}
