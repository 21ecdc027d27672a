package org.accord.regions.agreement;

import java.util.Set;
import java.util.UUID;
import org.accord.facts.Confidence;
import org.accord.facts.PartialDate;
import org.accord.kit.listing.Row;
import org.jspecify.annotations.Nullable;

/// What an agreement says of the beginning of a partnership.
///
/// @param aboutRelation whether it is a bare entry of a list of partners: no document is named and
///   no field, so that it speaks of the relation as such
record RelationClaim(
    UUID id,
    @Nullable String key,
    String pair,
    AgreementKind kind,
    PartialDate signedOn,
    boolean aboutRelation,
    @Nullable String supersedes,
    Confidence confidence,
    @Nullable Integer citesYear,
    @Nullable Integer sourceYear) {
  /// The kinds of which a report can disagree with another one; of the others there may be any
  /// number between two territories.
  static final Set<AgreementKind> KINDS =
      Set.of(
          AgreementKind.TWINNING,
          AgreementKind.FRIENDSHIP,
          AgreementKind.COOPERATION_AGREEMENT,
          AgreementKind.PARTNERSHIP_UNSPECIFIED);

  private static final Set<AgreementKind> SOLEMN =
      Set.of(AgreementKind.TWINNING, AgreementKind.FRIENDSHIP);

  static RelationClaim of(Row row) {
    AgreementKind kind = AgreementKind.of(row.required("kind"));
    return new RelationClaim(
        row.id("id"),
        row.text("key"),
        row.required("pair"),
        kind,
        PartialDate.parse(row.required("signed_on")),
        kind == AgreementKind.PARTNERSHIP_UNSPECIFIED && row.texts("fields").isEmpty(),
        row.text("supersedes"),
        Confidence.of(row.required("confidence")),
        row.optionalInteger("cites_year"),
        row.optionalInteger("source_year"));
  }

  /// Whether both cannot be right. A bare entry disagrees with any founding document of another
  /// date; a twinning or friendship with another one of another date, unless one is the upgrade of
  /// the other.
  boolean disagreesWith(RelationClaim other) {
    return !id.equals(other.id)
        && speaksOfTheSameAs(other)
        && signedOn.disjointFrom(other.signedOn);
  }

  private boolean speaksOfTheSameAs(RelationClaim other) {
    if (aboutRelation) return other.aboutRelation || other.founds();
    if (other.aboutRelation) return founds();
    return SOLEMN.contains(kind)
        && SOLEMN.contains(other.kind)
        && !upgrades(other)
        && !other.upgrades(this);
  }

  private boolean founds() {
    return SOLEMN.contains(kind) || kind == AgreementKind.COOPERATION_AGREEMENT;
  }

  private boolean upgrades(RelationClaim other) {
    return supersedes != null
        && (supersedes.equals(other.key) || supersedes.equals(other.id.toString()));
  }
}
