package org.accord.trade.permit;

import org.accord.facts.PartialDate;

/// When permits are valid, as SQL conditions.
final class PermitValidity {
  private PermitValidity() {}

  /// The permit is valid at some day of the date, by what is known: granted by then, or reported as
  /// granted without a date, and not over before. A date's text sorts before those of its days, and
  /// followed by `~` after them.
  ///
  /// @param alias of the permit's row
  static String at(PartialDate date, String alias) {
    return """
    ((%1$s.granted_on <= '%2$s' OR (%1$s.granted_on IS NULL AND %3$s
        AND (%1$s.cites_year IS NULL OR %1$s.cites_year <= %4$d)))
      AND (%1$s.expires_on IS NULL OR CONCAT(%1$s.expires_on, '~') >= '%5$s')
      AND NOT COALESCE(%6$s OR %7$s OR %8$s, FALSE))\
    """
        .formatted(
            alias,
            date.latest(),
            PermitState.UNDATED.isReported(alias),
            date.latest().getYear(),
            date.earliest(),
            PermitState.REVOKED.isReported(alias),
            PermitState.SUSPENDED.isReported(alias),
            PermitState.EXPIRED.isReported(alias));
  }
}
