package org.accord.trade.rate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.util.UUID;
import org.accord.kit.source.Fact;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// What a US dollar costs in a currency, on average of a month.
@Entity
class ExchangeRate extends Fact {
  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 3)
  private String currency;

  @JdbcTypeCode(SqlTypes.CHAR)
  @Column(length = 7)
  private String month;

  private BigDecimal perUsd;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected ExchangeRate() {}

  @SuppressWarnings("NullAway.Init")
  ExchangeRate(ExchangeRateDraft draft, UUID source) {
    super(draft, source);
    take(draft);
  }

  void revise(ExchangeRateDraft draft, UUID source) {
    restOn(draft, source);
    take(draft);
  }

  private void take(ExchangeRateDraft draft) {
    currency = draft.currency().value();
    month = draft.month().toString();
    perUsd = draft.perUsd();
  }
}
