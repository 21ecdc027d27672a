package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.conflict.Conflicts;
import org.accord.kit.listing.Listing;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Records;
import org.accord.kit.record.Reference;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactRules;
import org.accord.kit.source.Sources;
import org.accord.kit.writing.Effect;
import org.accord.kit.writing.Intake;

/// How drafts, such as the rows of `trade_figures.csv`, become observations.
@ApplicationScoped
class ObservationIntake implements Intake<ObservationDraft, Observation> {
  private final ObservationListing listing;
  private final Sources sources;
  private final ObservationReferences.Lookup references;
  private final Records records;
  private final Conflicts conflicts;
  private final ObservationValue rule;
  private final HeldFigures holds;

  ObservationIntake(
      ObservationListing listing,
      Sources sources,
      ObservationReferences.Lookup references,
      Records records,
      Conflicts conflicts,
      ObservationValue rule,
      HeldFigures holds) {
    this.listing = listing;
    this.sources = sources;
    this.references = references;
    this.records = records;
    this.conflicts = conflicts;
    this.rule = rule;
    this.holds = holds;
  }

  @Override
  public String name() {
    return "trade_figures";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<ObservationDraft> draft() {
    return ObservationDraft.class;
  }

  @Override
  public Class<Observation> entity() {
    return Observation.class;
  }

  @Override
  public Rules<ObservationDraft, Observation> rules(Set<String> keys) {
    ObservationReferences known = references.now();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return new FactRules<>(sources) {
      @Override
      public void check(ObservationDraft draft, Faults faults) {
        draft.check(faults, today);
        super.check(draft, faults);
        known.check(draft, faults);
      }

      @Override
      protected List<Reference> references(ObservationDraft draft) {
        return known.of(draft);
      }

      @Override
      public void checkEntered(ObservationDraft draft, Faults faults) {
        draft.checkEntered(faults);
        checkFuller(draft, faults);
      }

      @Override
      protected Observation create(ObservationDraft draft, UUID source) {
        return new Observation(draft, source);
      }

      @Override
      protected void revise(Observation stored, ObservationDraft draft, UUID source) {
        stored.revise(draft, source);
      }
    };
  }

  /// Names links to figures that are not on record. What other files and services state is theirs.
  private void checkFuller(ObservationDraft draft, Faults faults) {
    for (int i = 0; i < draft.sameAs().size(); i++) {
      String link = draft.sameAs().get(i);
      if (!link.startsWith(ObservationDraft.OWN_FILE)) continue;
      RecordRef figure = new RecordRef(link.substring(ObservationDraft.OWN_FILE.length()));
      if (records.resolve(listing, figure).isEmpty())
        faults.field("/sameAs/" + i, "unknown-reference", "There is no figure " + figure.text());
    }
  }

  @Override
  public List<Effect<Observation>> effects() {
    return List.of(holds.effect(), conflicts.review(rule, Observation::subject));
  }
}
