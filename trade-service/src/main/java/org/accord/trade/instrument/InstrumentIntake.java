package org.accord.trade.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.accord.facts.Nearest;
import org.accord.facts.TerritoryCode;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactRules;
import org.accord.kit.source.Sources;
import org.accord.kit.territory.Territories;
import org.accord.kit.writing.Intake;

/// How drafts become instruments. Rows of `trade_instruments.csv` are kept as reported, also where
/// they break a rule.
@ApplicationScoped
class InstrumentIntake implements Intake<InstrumentDraft, TradeInstrument> {
  private final InstrumentListing listing;
  private final Territories territories;
  private final Sources sources;
  private final Instruments instruments;

  InstrumentIntake(
      InstrumentListing listing,
      Territories territories,
      Sources sources,
      Instruments instruments) {
    this.listing = listing;
    this.instruments = instruments;
    this.territories = territories;
    this.sources = sources;
  }

  @Override
  public String name() {
    return "trade_instruments";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<InstrumentDraft> draft() {
    return InstrumentDraft.class;
  }

  @Override
  public Class<TradeInstrument> entity() {
    return TradeInstrument.class;
  }

  @Override
  public boolean refersToItself() {
    return true;
  }

  @Override
  public Rules<InstrumentDraft, TradeInstrument> rules(Set<String> keys) {
    Set<String> known = instruments.references();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return new FactRules<>(sources) {
      @Override
      public void check(InstrumentDraft draft, Faults faults) {
        super.check(draft, faults);
        draft.check(faults, today);
        for (int i = 0; i < draft.parties().size(); i++) {
          TerritoryCode territory = draft.parties().get(i).territory();
          if (territory != null)
            territories.check(territory, "/parties/" + i + "/territory", faults);
        }
        String parent = draft.parent();
        if (parent != null && !known.contains(parent) && !keys.contains(parent))
          faults.field(
              "/parent",
              "unknown-reference",
              "There is no trade instrument " + parent + "." + Nearest.hint(parent, known));
      }

      @Override
      public void checkReported(InstrumentDraft draft, Faults faults) {
        if (draft.key() == null) faults.field("/key", "required", "A row needs an id");
      }

      @Override
      public void checkEntered(InstrumentDraft draft, Faults faults) {
        draft.checkEntered(faults);
      }

      @Override
      protected TradeInstrument create(InstrumentDraft draft, UUID source) {
        return new TradeInstrument(draft, source);
      }

      @Override
      protected void revise(TradeInstrument stored, InstrumentDraft draft, UUID source) {
        stored.revise(draft, source);
      }
    };
  }
}
