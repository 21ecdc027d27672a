package org.accord.trade.permit;

import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.accord.facts.HsCode;
import org.accord.facts.TerritoryCode;
import org.accord.kit.source.Fact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// What a source tells of the access of goods to a market. A permit and a count of permits are kept
/// in one table, as sources tell them in one breath, and shown in two lists.
@Entity
class MarketAccess extends Fact {
  static final String HS_CODES = "market_access.hs";
  static final String TERRITORIES = "market_access.territory";

  private String recordKind;
  private @Nullable String number;
  private @Nullable String authority;
  private String holder;
  private @Nullable String holderTerritory;
  private String product;

  @JdbcTypeCode(SqlTypes.JSON)
  private List<String> hsCodes;

  private String market;
  private @Nullable String reportedStatus;
  private @Nullable String grantedOn;
  private @Nullable String expiresOn;
  private @Nullable String observedOn;
  private @Nullable BigDecimal amount;
  private @Nullable String unit;
  private @Nullable String qualifier;
  private @Nullable String subject;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected MarketAccess() {}

  @SuppressWarnings("NullAway.Init")
  MarketAccess(MarketAccessDraft draft, UUID source) {
    super(draft, source);
    take(draft);
  }

  void revise(MarketAccessDraft draft, UUID source) {
    restOn(draft, source);
    take(draft);
  }

  /// The record type in events.
  String type() {
    return switch (AccessKind.of(recordKind)) {
      case PERMIT -> "market_permit";
      case COUNT -> "permit_count";
    };
  }

  /// What a dated count is a count of.
  Optional<String> subject() {
    return Optional.ofNullable(subject);
  }

  @Override
  public Map<String, List<String>> postings() {
    List<String> within = new ArrayList<>();
    Optional<TerritoryCode> at = Optional.ofNullable(holderTerritory).map(TerritoryCode::parse);
    for (; at.isPresent(); at = at.orElseThrow().enclosing()) within.add(at.orElseThrow().value());
    return Map.of(HS_CODES, hsCodes, TERRITORIES, within);
  }

  private void take(MarketAccessDraft draft) {
    recordKind = draft.recordKind().term();
    number = draft.number();
    authority = draft.authority();
    holder = draft.holder();
    holderTerritory = text(draft.holderTerritory());
    product = draft.product();
    hsCodes = draft.hsCodes().stream().map(HsCode::value).toList();
    market = draft.market().value();
    reportedStatus = draft.reportedStatus();
    grantedOn = text(draft.grantedOn());
    expiresOn = text(draft.expiresOn());
    observedOn = text(draft.observedOn());
    amount = draft.count();
    unit = text(draft.unit());
    qualifier = draft.qualifier() == null ? null : draft.qualifier().term();
    subject = draft.subject().orElse(null);
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
