package org.accord.education.institution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.facts.CountryCode;
import org.accord.facts.Names;
import org.accord.facts.PartialDate;
import org.accord.facts.Slug;
import org.accord.facts.TerritoryCode;
import org.accord.kit.refusal.Faults;
import org.accord.kit.source.FactDraft;
import org.accord.kit.source.SourceRef;
import org.jspecify.annotations.Nullable;

/// What a caller says of an institution.
///
/// @param key a readable name for it, such as `by-bsu`
/// @param aliases other names that it is or was known by
/// @param country none for international bodies
/// @param foundedOn as precisely as it is known
/// @param ranking its place in the ranking that `rankingSource` names
public record InstitutionDraft(
    @NotBlank(message = "An institution needs a key") String key,
    @NotNull(message = "An institution needs a name") Names names,
    List<@NotBlank @Size(max = 40) String> acronyms,
    List<@NotBlank @Size(max = 300) String> aliases,
    @NotNull(message = "An institution needs a kind") InstitutionKind kind,
    @Nullable CountryCode country,
    @Nullable TerritoryCode territory,
    @Nullable @Size(max = 200) String city,
    @Nullable RorId rorId,
    @Nullable
        @Size(max = 1000)
        @Pattern(regexp = "https?://\\S+", message = "A website is an http or https address")
        String website,
    @Nullable PartialDate foundedOn,
    @Nullable @Min(0) Integer students,
    @Nullable @Min(0) Integer foreignStudents,
    @Nullable @Min(0) Integer staff,
    @Nullable @Min(1) Integer ranking,
    @Nullable @Size(max = 300) String rankingSource,
    @Valid @NotNull(message = "A source is needed") SourceRef source,
    @Nullable Citation cites,
    @Nullable Confidence confidence,
    @Nullable @Size(max = 2000) String note)
    implements FactDraft {

  public InstitutionDraft {
    if (confidence == null) confidence = Confidence.MEDIUM;
  }

  void check(Faults faults, LocalDate today) {
    if (key != null && !Slug.isSlug(key))
      faults.field("/key", "invalid-format", "A key is lower-case words joined by -");
    if (names != null && longest(names) > 300)
      faults.field("/names", "too-long", "A name has at most 300 characters");
    if (territory != null
        && country != null
        && !territory.country().map(TerritoryCode::value).equals(Optional.of(country.value())))
      faults.field("/territory", "invalid-code", territory + " is not in " + country);
    if (foundedOn != null && foundedOn.earliest().isAfter(today))
      faults.field("/foundedOn", "out-of-range", "The foundation lies in the future");
  }

  private static int longest(Names names) {
    int ru = names.ru() == null ? 0 : names.ru().length();
    int zh = names.zh() == null ? 0 : names.zh().length();
    return Math.max(names.en().length(), Math.max(ru, zh));
  }
}
