package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.listing.Sql;
import org.accord.kit.record.Recorded;
import org.accord.kit.writing.Referrer;
import org.accord.kit.writing.Referrers;

/// Figures name parties and commodities, which therefore stay.
@ApplicationScoped
class ObservationReferrers implements Referrers {
  @Override
  public List<Referrer> referrers() {
    return List.of(
        party("reporter"),
        party("partner"),
        party("direction_from"),
        party("direction_to"),
        new Referrer(
            "commodity",
            "Figures name this commodity; see the observations of it",
            commodity ->
                Sql.of(
                    "SELECT 1 FROM posting WHERE field = 'observation.commodity' AND value = ?",
                    commodity.reference())));
  }

  private static Referrer party(String column) {
    return new Referrer(
        "party",
        "Figures name this party; see the observations of it",
        (Recorded party) ->
            Sql.of("SELECT 1 FROM observation WHERE " + column + " = ?", party.reference()));
  }
}
