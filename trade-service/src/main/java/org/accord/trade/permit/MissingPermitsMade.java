package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.accord.facts.PartialDate;
import org.accord.facts.TerritoryCode;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.MadeListings;
import org.accord.kit.territory.Territories;
import org.accord.trade.commodity.HsCodes;

/// Makes the list of missing permits for the question that a query asks.
@ApplicationScoped
class MissingPermitsMade implements MadeListings {
  private static final String PATH = "market-permits/" + MissingPermits.PATH;

  private final Territories territories;
  private final HsCodes hsCodes;

  MissingPermitsMade(Territories territories, HsCodes hsCodes) {
    this.territories = territories;
    this.hsCodes = hsCodes;
  }

  MissingPermits of(Map<String, List<String>> query) {
    return new MissingPermits(
        new ExportQuestion.Reading(query::get)
            .question(
                territories::known,
                hsCodes::known,
                PartialDate.of(LocalDate.now(Clock.systemUTC()))));
  }

  @Override
  public Optional<Listing<?>> at(String path, Map<String, List<String>> query) {
    return path.equals(PATH) ? Optional.of(of(query)) : Optional.empty();
  }

  @Override
  public String documentedPath() {
    return PATH;
  }

  @Override
  public MissingPermits documented() {
    return new MissingPermits(
        new ExportQuestion(TerritoryCode.parse("CN"), null, null, PartialDate.parse("2026")));
  }
}
