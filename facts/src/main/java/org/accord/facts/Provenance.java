package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Where a fact comes from and how far it can be trusted. A fact without one cannot be stored.
///
/// @param source the key of the source that states the fact, such as `S1`
/// @param chapter the place in the source
/// @param note the footnote there
/// @param cites what the source itself cites for the fact
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Provenance(
    String source,
    @Nullable String chapter,
    @Nullable String note,
    @Nullable Citation cites,
    Confidence confidence) {

  public Provenance(
      @Nullable String source,
      @Nullable String chapter,
      @Nullable String note,
      @Nullable Citation cites,
      @Nullable Confidence confidence) {
    if (source == null || source.isBlank()) {
      throw FactFormatException.required("the source");
    }
    if (confidence == null) {
      throw FactFormatException.required("the confidence");
    }
    this.source = source.strip();
    this.chapter = Texts.orNull(chapter);
    this.note = Texts.orNull(note);
    this.cites = cites;
    this.confidence = confidence;
  }
}
