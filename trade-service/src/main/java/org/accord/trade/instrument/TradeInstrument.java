package org.accord.trade.instrument;

import jakarta.persistence.Entity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.accord.facts.TerritoryCode;
import org.accord.kit.source.Fact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A document, act, standing body or meeting that shapes trade.
@Entity
class TradeInstrument extends Fact {
  static final String PARTIES = "trade_instrument.party";

  private String title;
  private String kind;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<InstrumentParty> parties;

  private @Nullable String signedOn;
  private @Nullable String validFrom;
  private @Nullable String validTo;
  private @Nullable String subject;
  private @Nullable String reportedStatus;
  private @Nullable Integer itemCount;
  private @Nullable String parent;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> sameAs;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected TradeInstrument() {}

  @SuppressWarnings("NullAway.Init")
  TradeInstrument(InstrumentDraft draft, UUID source) {
    super(draft, source);
    take(draft);
  }

  void revise(InstrumentDraft draft, UUID source) {
    restOn(draft, source);
    take(draft);
  }

  @Override
  public Map<String, List<String>> postings() {
    Set<String> within = new LinkedHashSet<>();
    for (InstrumentParty party : parties)
      for (Optional<TerritoryCode> at = Optional.ofNullable(party.territory());
          at.isPresent();
          at = at.orElseThrow().enclosing()) within.add(at.orElseThrow().value());
    return Map.of(PARTIES, List.copyOf(within));
  }

  private void take(InstrumentDraft draft) {
    title = draft.title();
    kind = draft.kind().term();
    parties = List.copyOf(draft.parties());
    signedOn = text(draft.signedOn());
    validFrom = text(draft.validFrom());
    validTo = text(draft.validTo());
    subject = draft.subject();
    reportedStatus = draft.reportedStatus();
    itemCount = draft.itemCount();
    parent = draft.parent();
    sameAs = List.copyOf(draft.sameAs());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
