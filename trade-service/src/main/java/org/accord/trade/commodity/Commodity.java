package org.accord.trade.commodity;

import jakarta.persistence.Entity;
import java.util.UUID;
import org.accord.kit.source.Fact;
import org.jspecify.annotations.Nullable;

/// A commodity or a group of them, with its place in the Harmonized System where it has one.
@Entity
class Commodity extends Fact {
  private String name;
  private @Nullable String nameRu;
  private @Nullable String nameZh;
  private @Nullable String hsCode;
  private @Nullable String section;
  private @Nullable String unit;
  private String origin;
  private @Nullable String parent;
  private @Nullable String level;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Commodity() {}

  @SuppressWarnings("NullAway.Init")
  Commodity(CommodityDraft draft, UUID source, Origin origin) {
    super(draft, source);
    this.origin = origin.term();
    take(draft);
  }

  void revise(CommodityDraft draft, UUID source) {
    restOn(draft, source);
    take(draft);
  }

  private void take(CommodityDraft draft) {
    name = draft.names().en();
    nameRu = draft.names().ru();
    nameZh = draft.names().zh();
    hsCode = draft.hsCode() == null ? null : draft.hsCode().value();
    section = draft.section() == null ? null : draft.section().term();
    parent = draft.parent();
    level = draft.level() == null ? null : draft.level().term();
    unit = draft.unit() == null ? null : draft.unit().value();
  }
}
