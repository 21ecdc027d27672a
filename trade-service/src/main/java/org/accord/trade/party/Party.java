package org.accord.trade.party;

import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.accord.facts.TerritoryCode;
import org.accord.kit.source.Fact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A reporter or partner of figures that is no territory: a company, a zone, the exchange, a group,
/// the world.
@Entity
class Party extends Fact {
  private String name;
  private String kind;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> countries;

  private @Nullable String territory;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> aliases;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> sameAs;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Party() {}

  @SuppressWarnings("NullAway.Init")
  Party(PartyDraft draft, UUID source) {
    super(draft, source);
    take(draft);
  }

  void revise(PartyDraft draft, UUID source) {
    restOn(draft, source);
    take(draft);
  }

  @Override
  public Map<String, List<String>> postings() {
    return Map.of("party.country", countries);
  }

  private void take(PartyDraft draft) {
    name = draft.name();
    kind = draft.kind().term();
    countries = draft.country().stream().map(TerritoryCode::value).toList();
    territory = draft.territory() == null ? null : draft.territory().value();
    aliases = List.copyOf(draft.aliases());
    sameAs = List.copyOf(draft.sameAs());
  }
}
