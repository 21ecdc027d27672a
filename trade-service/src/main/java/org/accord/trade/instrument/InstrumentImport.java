package org.accord.trade.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.facts.Nearest;
import org.accord.facts.TerritoryCode;
import org.accord.kit.importing.ImportKind;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.Sources;
import org.accord.trade.party.Territories;

/// How rows of `trade_instruments.csv` become instruments: as reported, so that what breaks a rule
/// is kept.
@ApplicationScoped
class InstrumentImport implements ImportKind<InstrumentDraft, TradeInstrument> {
  private final InstrumentListing listing;
  private final Territories territories;
  private final Sources sources;
  private final Instruments instruments;

  InstrumentImport(
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
  public Rows<InstrumentDraft, TradeInstrument> rows(Set<String> keys) {
    Map<String, UUID> sourceIds = sources.byReference();
    Set<String> known = instruments.references();
    LocalDate today = LocalDate.now(Clock.systemUTC());
    return new Rows<>() {
      @Override
      public void check(InstrumentDraft draft, Faults faults) {
        if (draft.key() == null) faults.field("/key", "required", "A row needs an id");
        draft.check(faults, today);
        Sources.check(draft, sourceIds, faults);
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
      public TradeInstrument create(InstrumentDraft draft) {
        return new TradeInstrument(draft, source(draft));
      }

      @Override
      public void revise(TradeInstrument stored, InstrumentDraft draft) {
        stored.revise(draft, source(draft));
      }

      private UUID source(InstrumentDraft draft) {
        return Objects.requireNonNull(sourceIds.get(draft.source().key()));
      }
    };
  }
}
