package org.accord.education.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accord.education.institution.Institutions;
import org.accord.facts.FactFormatException;
import org.accord.kit.listing.Listing;
import org.accord.kit.record.Reference;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactRules;
import org.accord.kit.source.Sources;
import org.accord.kit.writing.Intake;

/// How rows of `institution_agreements.csv` become agreements: as reported, so that what breaks the
/// workflow's rules is kept.
@ApplicationScoped
class AgreementIntake implements Intake<AgreementDraft, Agreement> {
  private final AgreementListing listing;
  private final Institutions institutions;
  private final Sources sources;

  AgreementIntake(AgreementListing listing, Institutions institutions, Sources sources) {
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
  public Rules<AgreementDraft, Agreement> rules(Set<String> keys) {
    Set<String> known = institutions.keys();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return new FactRules<>(sources) {
      @Override
      public void check(AgreementDraft draft, Faults faults) {
        draft.check(faults, today);
        super.check(draft, faults);
        for (int i = 0; i < draft.parties().size(); i++) {
          String institution = draft.parties().get(i).institution();
          if (institution == null || known.contains(institution)) continue;
          FactFormatException unknown = Institutions.unknown(institution, known);
          faults.field("/parties/" + i + "/institution", unknown.code(), unknown.getMessage());
        }
      }

      @Override
      public void checkReported(AgreementDraft draft, Faults faults) {
        if (draft.key() == null) faults.field("/key", "required", "A row needs an id");
      }

      @Override
      protected List<Reference> references(AgreementDraft draft) {
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < draft.parties().size(); i++)
          references.add(
              new Reference(
                  "/parties/" + i + "/institution",
                  "institution",
                  "key",
                  draft.parties().get(i).institution()));
        return references;
      }

      @Override
      protected Agreement create(AgreementDraft draft, UUID source) {
        return new Agreement(draft, source, today);
      }

      @Override
      protected void revise(Agreement stored, AgreementDraft draft, UUID source) {
        stored.revise(draft, source, today);
      }
    };
  }
}
