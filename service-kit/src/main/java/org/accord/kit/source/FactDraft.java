package org.accord.kit.source;

import org.accord.facts.Citation;
import org.accord.facts.Confidence;
import org.accord.kit.draft.Draft;
import org.jspecify.annotations.Nullable;

/// A draft of a fact. A fact without a source cannot be stored.
public interface FactDraft extends Draft {
  @Nullable String key();

  SourceRef source();

  @Nullable Citation cites();

  /// Medium when the draft does not say.
  @Nullable Confidence confidence();

  @Nullable String note();
}
