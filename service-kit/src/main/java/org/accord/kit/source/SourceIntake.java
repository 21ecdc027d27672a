package org.accord.kit.source;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.kit.writing.Intake;

@ApplicationScoped
class SourceIntake implements Intake<SourceDraft, Source> {
  private final SourceListing listing;

  SourceIntake(SourceListing listing) {
    this.listing = listing;
  }

  @Override
  public String name() {
    return "sources";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<SourceDraft> draft() {
    return SourceDraft.class;
  }

  @Override
  public Class<Source> entity() {
    return Source.class;
  }

  @Override
  public Rules<SourceDraft, Source> rules(Set<String> keys) {
    return new Rules<>() {
      @Override
      public void check(SourceDraft draft, Faults faults) {}

      @Override
      public Source create(SourceDraft draft) {
        return new Source(draft);
      }

      @Override
      public void revise(Source stored, SourceDraft draft) {
        stored.revise(draft);
      }
    };
  }
}
