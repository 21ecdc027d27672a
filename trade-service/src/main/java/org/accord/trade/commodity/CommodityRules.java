package org.accord.trade.commodity;

import java.util.Set;
import java.util.UUID;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactRules;
import org.accord.kit.source.Sources;

/// What commodities have to obey, be they recorded or rows of the code list.
class CommodityRules extends FactRules<CommodityDraft, Commodity> {
  private final HsCodes hsCodes;
  private final Set<String> known;
  private final Set<String> onTheirWay;
  private final Origin origin;

  /// @param keys keys of commodities that are on their way
  CommodityRules(
      Sources sources, HsCodes hsCodes, Commodities commodities, Set<String> keys, Origin origin) {
    super(sources);
    this.hsCodes = hsCodes;
    this.known = commodities.keys();
    this.onTheirWay = keys;
    this.origin = origin;
  }

  @Override
  public void check(CommodityDraft draft, Faults faults) {
    super.check(draft, faults);
    draft.check(hsCodes, faults);
    String parent = draft.parent();
    if (parent != null && !known.contains(parent) && !onTheirWay.contains(parent))
      faults.field("/parent", "unknown-reference", Commodities.unknown(parent, known));
  }

  @Override
  public void checkReported(CommodityDraft draft, Faults faults) {
    if (origin == Origin.REFERENCE && draft.level() == null && !faults.touches("/level"))
      faults.field("/level", "required", "A row of the code list has its level");
  }

  @Override
  protected Commodity create(CommodityDraft draft, UUID source) {
    return new Commodity(draft, source, origin);
  }

  @Override
  protected void revise(Commodity stored, CommodityDraft draft, UUID source) {
    stored.revise(draft, source);
  }
}
