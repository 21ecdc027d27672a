package org.accord.trade.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.accord.kit.listing.Sql;
import org.accord.kit.writing.Referrer;
import org.accord.kit.writing.Referrers;

/// A body stays as long as meetings name it, and a document as long as parts of it do.
@ApplicationScoped
class InstrumentReferrers implements Referrers {
  private final InstrumentListing listing;

  InstrumentReferrers(InstrumentListing listing) {
    this.listing = listing;
  }

  @Override
  public List<Referrer> referrers() {
    return List.of(
        new Referrer(
            listing.type(),
            "Another instrument names it as its parent",
            record ->
                Sql.of(
                    "SELECT 1 FROM trade_instrument WHERE parent IN (?, ?)",
                    record.reference(),
                    record.id())));
  }
}
