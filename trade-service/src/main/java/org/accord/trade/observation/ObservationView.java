package org.accord.trade.observation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.PartialDate;
import org.accord.facts.Qualifier;
import org.accord.kit.listing.Row;
import org.accord.kit.source.Provenances;
import org.accord.kit.source.StatedIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A figure as it is shown.
///
/// @param period the months of a flow; of a stock, the end alone where the source gives it
/// @param observedOn the date of a stock
/// @param qualifier how the value bounds the true one; of the change ratio where there is no value
/// @param baseUnknown whether it tells a growth from a base that is not known
/// @param sameAs fuller records of the same fact, which is counted there only
/// @param preferred whether it is the one to count: it names no fuller record, and no other figure
///   of the same quantity is preferred to it
/// @param conflicts the ids of the conflicts that it is a member of
/// @param cite a sentence to cite it by, in the caller's language; not in lists
@Schema
public record ObservationView(
    UUID id,
    String key,
    String reporter,
    @Nullable ParticipantKind reporterKind,
    @Nullable String reporterName,
    String partner,
    @Nullable ParticipantKind partnerKind,
    @Nullable String partnerName,
    Measure measure,
    @Nullable String indicator,
    Scope scope,
    List<String> commodities,
    List<String> hsCodes,
    @Nullable Months period,
    @Nullable PartialDate observedOn,
    @Nullable BigDecimal value,
    @Nullable String unit,
    @Nullable Qualifier qualifier,
    @Nullable BigDecimal changeRatio,
    @Nullable Months basePeriod,
    boolean baseUnknown,
    @Nullable String directionFrom,
    @Nullable String directionTo,
    @Nullable String denominator,
    @Nullable Measure targetOf,
    @Nullable ValuationBasis valuationBasis,
    @Nullable HsEdition hsEdition,
    @Nullable ObservationStatus observationStatus,
    List<String> sameAs,
    StatedIn source,
    @Nullable Citation cites,
    Confidence confidence,
    @Nullable String note,
    boolean preferred,
    List<String> conflicts,
    @Nullable String cite) {
  private static final char PREFERRED = '+';

  static ObservationView of(Row row) {
    return of(row, null);
  }

  /// The figure with the sentence to cite it by.
  static ObservationView cited(Row row, Citing citing) {
    return of(row, citing.sentence(of(row), row));
  }

  private static ObservationView of(Row row, @Nullable String cite) {
    BigDecimal value = row.decimal("value");
    Months base = Months.ofNullable(row.date("base_start"), row.date("base_end"));
    BigDecimal changeRatio = row.decimal("change_ratio");
    List<String> disputes = disputes(row);
    List<String> sameAs = row.texts("same_as");
    return new ObservationView(
        row.id("id"),
        row.required("key"),
        row.required("reporter"),
        row.term("reporter_kind", ParticipantKind::of),
        row.text("reporter_name"),
        row.required("partner"),
        row.term("partner_kind", ParticipantKind::of),
        row.text("partner_name"),
        Measure.of(row.required("measure")),
        row.text("indicator"),
        Scope.of(row.required("scope")),
        row.texts("commodities"),
        row.texts("hs_codes"),
        Months.ofNullable(row.date("period_start"), row.date("period_end")),
        row.date("observed_on"),
        value,
        row.text("unit"),
        row.term("qualifier", Qualifier::of),
        changeRatio,
        base,
        changeRatio != null && value == null && base == null,
        row.text("direction_from"),
        row.text("direction_to"),
        row.text("denominator"),
        row.term("target_of", Measure::of),
        row.term("valuation_basis", ValuationBasis::of),
        row.term("hs_edition", HsEdition::of),
        row.term("observation_status", ObservationStatus::of),
        sameAs,
        Provenances.source(row),
        Provenances.cites(row),
        Provenances.confidence(row),
        row.text("note"),
        sameAs.isEmpty()
            && disputes.stream()
                .allMatch(dispute -> dispute.charAt(dispute.length() - 1) == PREFERRED),
        disputes.stream().map(dispute -> dispute.substring(0, dispute.length() - 1)).toList(),
        cite);
  }

  /// The conflicts, each with a sign that tells whether it prefers this figure; read in one column,
  /// as few figures have any.
  private static List<String> disputes(Row row) {
    String text = row.text("disputes");
    return text == null ? List.of() : Arrays.asList(text.split(","));
  }
}
