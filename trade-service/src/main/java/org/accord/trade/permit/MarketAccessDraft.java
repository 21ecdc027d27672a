package org.accord.trade.permit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.FactFormatException;
import org.accord.facts.HsCode;
import org.accord.facts.PartialDate;
import org.accord.facts.Qualified;
import org.accord.facts.Qualifier;
import org.accord.facts.Slug;
import org.accord.facts.TerritoryCode;
import org.accord.facts.Unit;
import org.accord.kit.conflict.SubjectText;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactDraft;
import org.accord.kit.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// What a source says of the access of goods to a market.
///
/// @param number of the permit
/// @param authority that granted it
/// @param holder who may sell, as the source calls it; of a count, those who are counted
/// @param hsCodes what the product is in the Harmonized System: the scope of the permit
/// @param market the territory to which the goods may go
/// @param observedOn when a count was true
/// @param count how many; of a permit, for how many pieces
/// @param qualifier where none is told, that of the count in the note, such as "more than 100"
public record MarketAccessDraft(
    @Nullable @Size(max = 120) String key,
    @NotNull(message = "It is a permit or a count") AccessKind recordKind,
    @Nullable @Size(max = 120) String number,
    @Nullable @Size(max = 300) String authority,
    @NotBlank(message = "A permit needs its holder") @Size(max = 300) String holder,
    @Nullable TerritoryCode holderTerritory,
    @NotBlank(message = "A permit needs its product") @Size(max = 300) String product,
    @Size(max = 50) List<HsCode> hsCodes,
    @NotNull(message = "A permit is for a market") TerritoryCode market,
    @Nullable @Size(max = 60) String reportedStatus,
    @Nullable PartialDate grantedOn,
    @Nullable PartialDate expiresOn,
    @Nullable PartialDate observedOn,
    @Nullable BigDecimal count,
    @Nullable Unit unit,
    @Nullable Qualifier qualifier,
    @Valid @NotNull(message = "A source is needed") SourceRef source,
    @Nullable Citation cites,
    @Nullable Confidence confidence,
    @Nullable @Size(max = 2000) String note)
    implements FactDraft {

  public MarketAccessDraft {
    if (count != null && qualifier == null) qualifier = NotedQualifier.of(count, note);
    if (confidence == null) confidence = Confidence.MEDIUM;
  }

  /// What a count is a count of, as a readable text; empty for a permit, and for a count without a
  /// date, which none can contradict.
  Optional<String> subject() {
    if (recordKind != AccessKind.COUNT || observedOn == null) return Optional.empty();
    String subject =
        Stream.of(
                market.value(),
                lower(product),
                lower(holder),
                holderTerritory == null ? "" : holderTerritory.value(),
                reportedStatus == null ? "" : "status=" + lower(reportedStatus),
                unit == null ? "" : "unit=" + unit,
                observedOn.toString())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("|"));
    return Optional.of(SubjectText.shortened(subject));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /// Names what no record may say, however it comes in.
  void check(Faults faults, LocalDate today) {
    if (key != null && !Slug.isSlug(key))
      faults.field("/key", "invalid-format", "A key is lower-case words joined by -");
    past(grantedOn, "/grantedOn", today, faults);
    past(observedOn, "/observedOn", today, faults);
    if (grantedOn != null && expiresOn != null && expiresOn.latest().isBefore(grantedOn.earliest()))
      faults.field("/expiresOn", "out-of-range", "The permit expires before it is granted");
    checkCount(faults);
    if (recordKind == null) return;
    switch (recordKind) {
      case PERMIT -> none(observedOn, "/observedOn", "Only a count is observed", faults);
      case COUNT -> {
        if (count == null && !faults.touches("/count"))
          faults.field("/count", "required", "A count tells how many");
        none(number, "/number", "Only a permit has a number", faults);
        none(authority, "/authority", "Only a permit has an authority", faults);
        none(grantedOn, "/grantedOn", "Only a permit is granted", faults);
        none(expiresOn, "/expiresOn", "Only a permit expires", faults);
      }
    }
  }

  private void checkCount(Faults faults) {
    if (count == null) {
      none(unit, "/unit", "A unit needs a count", faults);
      none(qualifier, "/qualifier", "A qualifier needs a count", faults);
      return;
    }
    if (unit == null && !faults.touches("/unit"))
      faults.field("/unit", "required", "A count needs its unit, such as enterprises");
    if (count.signum() < 0 || count.stripTrailingZeros().scale() > 0)
      faults.field("/count", "out-of-range", "A count is a whole number, 0 or more");
    try {
      new Qualified(count, qualifier);
    } catch (FactFormatException e) {
      faults.field("/count", e.code(), e.getMessage());
    }
  }

  private static void past(
      @Nullable PartialDate date, String pointer, LocalDate today, Faults faults) {
    if (date != null && date.earliest().isAfter(today))
      faults.field(pointer, "out-of-range", "It lies in the future");
  }

  private static void none(@Nullable Object value, String pointer, String detail, Faults faults) {
    if (value != null) faults.field(pointer, "not-applicable", detail);
  }
}
