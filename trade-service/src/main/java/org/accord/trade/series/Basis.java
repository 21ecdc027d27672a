package org.accord.trade.series;

import java.util.Comparator;
import java.util.Optional;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.trade.observation.HsEdition;
import org.accord.trade.observation.ValuationBasis;
import org.jspecify.annotations.Nullable;

/// On what figures rest that are compared or added: the valuation of the goods, and the edition of
/// the HS codes. What does not say is compared with what does not say, and with nothing else.
///
/// @param valuation of the values, as a term; empty where it is not told
/// @param edition of HS codes, as a term; empty where it is not told, and where there are none
public record Basis(String valuation, String edition) implements Comparable<Basis> {
  public static final Basis UNSPECIFIED = new Basis("", "");
  private static final Comparator<Basis> ORDER =
      Comparator.comparing(Basis::valuation).thenComparing(Basis::edition);

  static final String COLUMNS = "r.valuation_basis, r.hs_edition";

  static Basis of(Row row) {
    return new Basis(row.required("valuation_basis"), row.required("hs_edition"));
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
    return new Basis(valuation, "");
  }

  @Override
  public int compareTo(Basis other) {
    return ORDER.compare(this, other);
  }

  /// Which bases are asked for.
  ///
  /// @param valuation any when null, untold ones when empty, as is the edition
  public record Wanted(@Nullable String valuation, @Nullable String edition) {
    boolean fits(Basis basis) {
      return (valuation == null || valuation.equals(basis.valuation))
          && (edition == null || edition.equals(basis.edition));
    }

    /// The same as a condition on series, as `r`; begins with AND where there is one.
    public Sql condition() {
      Sql condition = Sql.of("");
      if (valuation != null) condition.add(" AND r.valuation_basis = ?", valuation);
      if (edition != null) condition.add(" AND r.hs_edition = ?", edition);
      return condition;
    }
  }
}
