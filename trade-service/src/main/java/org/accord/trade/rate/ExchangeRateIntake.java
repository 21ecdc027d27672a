package org.accord.trade.rate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.accord.kit.listing.Listing;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactRules;
import org.accord.kit.source.Sources;
import org.accord.kit.writing.Intake;

@ApplicationScoped
class ExchangeRateIntake implements Intake<ExchangeRateDraft, ExchangeRate> {
  private final ExchangeRateListing listing;
  private final Sources sources;

  ExchangeRateIntake(ExchangeRateListing listing, Sources sources) {
    this.listing = listing;
    this.sources = sources;
  }

  @Override
  public String name() {
    return "exchange_rates";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<ExchangeRateDraft> draft() {
    return ExchangeRateDraft.class;
  }

  @Override
  public Class<ExchangeRate> entity() {
    return ExchangeRate.class;
  }

  @Override
  public Rules<ExchangeRateDraft, ExchangeRate> rules(Set<String> keys) {
    return new FactRules<>(sources) {
      @Override
      public void check(ExchangeRateDraft draft, Faults faults) {
        super.check(draft, faults);
        draft.check(faults);
      }

      @Override
      protected ExchangeRate create(ExchangeRateDraft draft, UUID source) {
        return new ExchangeRate(draft, source);
      }

      @Override
      protected void revise(ExchangeRate stored, ExchangeRateDraft draft, UUID source) {
        stored.revise(draft, source);
      }
    };
  }
}
