package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactDraft;
import org.accord.kit.source.FactRules;
import org.accord.kit.source.Sources;
import org.accord.kit.territory.Territories;
import org.accord.trade.commodity.HsCodes;
import org.jspecify.annotations.Nullable;

/// What drafts of permits and of counts have to obey, whichever of the two they are.
///
/// @param <D> a draft that says as much as a [MarketAccessDraft] of one kind
final class MarketAccessRules<D extends FactDraft> extends FactRules<D, MarketAccess> {
  private final Lookup lookup;
  private final @Nullable AccessKind kind;
  private final Function<D, MarketAccessDraft> access;
  private final LocalDate today = LocalDate.now(Clock.systemUTC());

  private MarketAccessRules(
      Lookup lookup, @Nullable AccessKind kind, Function<D, MarketAccessDraft> access) {
    super(lookup.sources);
    this.lookup = lookup;
    this.kind = kind;
    this.access = access;
  }

  /// Looks up what is on record.
  @ApplicationScoped
  static class Lookup {
    private final Sources sources;
    private final Territories territories;
    private final HsCodes hsCodes;

    Lookup(Sources sources, Territories territories, HsCodes hsCodes) {
      this.sources = sources;
      this.territories = territories;
      this.hsCodes = hsCodes;
    }

    /// @param kind the only one that is taken; null for both
    <D extends FactDraft> MarketAccessRules<D> now(
        @Nullable AccessKind kind, Function<D, MarketAccessDraft> access) {
      return new MarketAccessRules<>(this, kind, access);
    }
  }

  @Override
  public void check(D draft, Faults faults) {
    super.check(draft, faults);
    MarketAccessDraft said = access.apply(draft);
    if (kind != null && said.recordKind() != kind) {
      faults.field("/recordKind", "not-applicable", "Every record here is a " + kind.term());
      return;
    }
    said.check(faults, today);
    if (said.holderTerritory() != null)
      lookup.territories.check(said.holderTerritory(), "/holderTerritory", faults);
    if (said.market() != null) lookup.territories.check(said.market(), "/market", faults);
    for (int i = 0; i < said.hsCodes().size(); i++)
      lookup.hsCodes.check(said.hsCodes().get(i), "/hsCodes/" + i, faults);
  }

  @Override
  public void checkReported(D draft, Faults faults) {
    if (draft.key() == null) faults.field("/key", "required", "A row needs an id");
  }

  @Override
  protected MarketAccess create(D draft, UUID source) {
    return new MarketAccess(access.apply(draft), source);
  }

  @Override
  protected void revise(MarketAccess stored, D draft, UUID source) {
    stored.revise(access.apply(draft), source);
  }
}
