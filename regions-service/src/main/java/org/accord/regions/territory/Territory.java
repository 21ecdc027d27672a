package org.accord.regions.territory;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.accord.facts.TerritoryCode;
import org.accord.kit.source.Fact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A country, one of its divisions, a city, a district, or a group of countries.
@Entity
class Territory extends Fact {
  private @Nullable String isoCode;

  private String name;

  private @Nullable String nameRu;

  private @Nullable String nameZh;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> aliases;

  private String kind;
  private @Nullable String parent;
  private @Nullable BigDecimal latitude;
  private @Nullable BigDecimal longitude;
  private @Nullable Long population;

  private @Nullable String populationQualifier;

  private String origin;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Territory() {}

  @SuppressWarnings("NullAway.Init")
  Territory(TerritoryDraft draft, UUID source) {
    super(draft, source);
    origin = "recorded";
    take(draft);
  }

  void revise(TerritoryDraft draft, UUID source) {
    restOn(draft, source);
    take(draft);
  }

  private void take(TerritoryDraft draft) {
    isoCode = text(draft.isoCode());
    name = draft.names().en();
    nameRu = draft.names().ru();
    nameZh = draft.names().zh();
    aliases = List.copyOf(draft.aliases());
    kind = draft.kind().term();
    parent = text(draft.parent());
    latitude = draft.location() == null ? null : draft.location().lat();
    longitude = draft.location() == null ? null : draft.location().lon();
    population = draft.population();
    populationQualifier =
        draft.populationQualifier() == null ? null : draft.populationQualifier().term();
  }

  private static @Nullable String text(@Nullable TerritoryCode code) {
    return code == null ? null : code.value();
  }
}
