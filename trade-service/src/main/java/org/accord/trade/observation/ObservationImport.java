package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.accord.kit.conflict.Conflicts;
import org.accord.kit.importing.ImportKind;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;

/// How rows of `trade_figures.csv` become observations.
@ApplicationScoped
class ObservationImport implements ImportKind<ObservationDraft, Observation> {
  private final ObservationListing listing;
  private final ObservationReferences.Lookup references;
  private final Conflicts conflicts;
  private final ObservationValue rule;

  ObservationImport(
      ObservationListing listing,
      ObservationReferences.Lookup references,
      Conflicts conflicts,
      ObservationValue rule) {
    this.listing = listing;
    this.references = references;
    this.conflicts = conflicts;
    this.rule = rule;
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
  public Rows<ObservationDraft, Observation> rows(Set<String> keys) {
    ObservationReferences known = references.now();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    Set<String> subjectsLeft = new HashSet<>();
    return new Rows<>() {
      @Override
      public void check(ObservationDraft draft, Faults faults) {
        draft.check(faults, today);
        known.check(draft, faults);
      }

      @Override
      public Observation create(ObservationDraft draft) {
        return new Observation(draft, known.source(draft));
      }

      @Override
      public void revise(Observation stored, ObservationDraft draft) {
        stored.subject().ifPresent(subjectsLeft::add);
        stored.revise(draft, known.source(draft));
      }

      @Override
      public void written(Collection<Observation> records) {
        Set<String> subjects = new HashSet<>(subjectsLeft);
        records.stream().map(Observation::subject).flatMap(Optional::stream).forEach(subjects::add);
        conflicts.review(rule, subjects);
        subjectsLeft.clear();
      }
    };
  }
}
