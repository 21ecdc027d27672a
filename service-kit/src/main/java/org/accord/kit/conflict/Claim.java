package org.accord.kit.conflict;

import java.util.Comparator;
import java.util.UUID;
import org.accord.facts.Confidence;
import org.jspecify.annotations.Nullable;

/// What one record says about a subject, with what decides between claims that disagree.
///
/// @param exactness 0 for the most exact, such as a day or an exact number
/// @param year of the publication that the claim rests on
public record Claim(
    UUID record, String subject, Confidence confidence, int exactness, @Nullable Integer year) {

  /// The preference by rule: confidence, then exactness, then the newer source; the id at last, so
  /// that the choice never depends on chance.
  public static final Comparator<Claim> PREFERENCE =
      Comparator.comparing(Claim::confidence)
          .thenComparingInt(Claim::exactness)
          .thenComparing(Claim::year, Comparator.nullsLast(Comparator.reverseOrder()))
          .thenComparing(Claim::record);
}
