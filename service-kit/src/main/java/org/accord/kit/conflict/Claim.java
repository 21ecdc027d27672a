package org.accord.kit.conflict;

import java.util.Comparator;
import java.util.UUID;
import org.accord.facts.Confidence;
import org.jspecify.annotations.Nullable;

/// What one record says about a subject, with what decides between claims that disagree.
///
/// @param exactness 0 for the most exact, such as a day or an exact number
/// @param year of the publication that the claim rests on: of what is cited where that is told,
///   else of the source itself
/// @param sourceYear of the source itself, which decides between claims on publications of one year
public record Claim(
    UUID record,
    String subject,
    Confidence confidence,
    int exactness,
    @Nullable Integer year,
    @Nullable Integer sourceYear) {
  private static final Comparator<@Nullable Integer> NEWER =
      Comparator.nullsLast(Comparator.reverseOrder());

  /// A claim by the year of what its source cites, if that is told, and that of the source.
  public static Claim of(
      UUID record,
      String subject,
      Confidence confidence,
      int exactness,
      @Nullable Integer citesYear,
      @Nullable Integer sourceYear) {
    return new Claim(
        record,
        subject,
        confidence,
        exactness,
        citesYear == null ? sourceYear : citesYear,
        sourceYear);
  }

  /// The preference by rule: confidence, then exactness, then the newer source; the id at last, so
  /// that the choice never depends on chance.
  public static final Comparator<Claim> PREFERENCE =
      Comparator.comparing(Claim::confidence)
          .thenComparingInt(Claim::exactness)
          .thenComparing(Claim::year, NEWER)
          .thenComparing(Claim::sourceYear, NEWER)
          .thenComparing(Claim::record);
}
