package org.accord.kit.source;

import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.kit.record.Recorded;
import org.jspecify.annotations.Nullable;

/// A record that rests on a source.
@MappedSuperclass
public abstract class Fact extends Recorded {
  private UUID sourceId;

  private @Nullable String sourceChapter;

  private @Nullable String sourceNote;

  private @Nullable String citesTitle;

  private @Nullable String citesUrl;

  private @Nullable Short citesYear;

  private String confidence;

  private @Nullable String note;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Fact() {}

  @SuppressWarnings("NullAway.Init")
  protected Fact(FactDraft draft, UUID sourceId) {
    super(draft.key());
    restOn(draft, sourceId);
  }

  /// Takes over what the draft says of its source.
  protected void restOn(FactDraft draft, UUID source) {
    sourceId = source;
    sourceChapter = draft.source().chapter();
    sourceNote = draft.source().note();
    Citation cites = draft.cites();
    citesTitle = cites == null ? null : cites.title();
    citesUrl = cites == null ? null : cites.url();
    citesYear = cites == null || cites.year() == null ? null : cites.year().shortValue();
    Confidence stated = draft.confidence();
    confidence = (stated == null ? Confidence.MEDIUM : stated).term();
    note = draft.note();
  }
}
