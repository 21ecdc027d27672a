package org.accord.trade.series;

import java.util.Comparator;
import java.util.Optional;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.ObservationStatus;
import org.accord.trade.observation.ValuationBasis;
import org.jspecify.annotations.Nullable;

/// On what figures rest that are compared or added: the valuation of the goods, and the edition of
/// the HS codes. What does not say is compared with what does not say, and with nothing else.
///
/// @param valuation of the values, as a term; empty where it is not told
/// @param edition of HS codes, as a term; empty where it is not told, and where there are none
/// @param forecast whether they tell what is expected, which is compared with nothing that was
public record Basis(String valuation, String edition, boolean forecast)
    implements Comparable<Basis> {
  public static final Basis UNSPECIFIED = new Basis("", "", false);
  private static final Comparator<Basis> ORDER =
      Comparator.comparing(Basis::valuation)
          .thenComparing(Basis::edition)
          .thenComparing(Basis::forecast);

  static final String COLUMNS = "r.valuation_basis, r.hs_edition, r.forecast";

  static Basis of(Row row) {
    return new Basis(
        row.required("valuation_basis"), row.required("hs_edition"), row.flag("forecast"));
  }

  public @Nullable ValuationBasis valuationBasis() {
    return Optional.of(valuation)
        .filter(term -> !term.isEmpty())
        .map(ValuationBasis::of)
        .orElse(null);
  }

  public @Nullable HsEdition hsEdition() {
    return Optional.of(edition).filter(term -> !term.isEmpty()).map(HsEdition::of).orElse(null);
  }

  /// The valuation alone: totals have no codes, and a sum of codes is a bound of the total by
  /// whatever edition.
  public Basis ofTotals() {
    return new Basis(valuation, "", forecast);
  }

  /// The same of what was, not of what is expected.
  public Basis ofActuals() {
    return new Basis(valuation, edition, false);
  }

  /// Forecast, or nothing: the other statuses are told by each figure.
  public @Nullable ObservationStatus observationStatus() {
    return forecast ? ObservationStatus.FORECAST : null;
  }

  @Override
  public int compareTo(Basis other) {
    return ORDER.compare(this, other);
  }

  /// Which bases are asked for.
  ///
  /// @param valuation any when null, untold ones when empty, as is the edition
  public record Wanted(@Nullable String valuation, @Nullable String edition, boolean forecast) {
    boolean fits(Basis basis) {
      return forecast == basis.forecast
          && (valuation == null || valuation.equals(basis.valuation))
          && (edition == null || edition.equals(basis.edition));
    }

    /// The same as a condition on series, as `r`; begins with AND.
    public Sql condition() {
      Sql condition = Sql.of(forecast ? " AND r.forecast" : " AND NOT r.forecast");
      if (valuation != null) condition.add(" AND r.valuation_basis = ?", valuation);
      if (edition != null) condition.add(" AND r.hs_edition = ?", edition);
      return condition;
    }
  }
}
