package org.accord.kit.source;

import jakarta.persistence.Entity;
import org.accord.kit.record.Recorded;
import org.jspecify.annotations.Nullable;

/// A document that facts rest on: a book, a yearbook, a database release.
@Entity
public class Source extends Recorded {
  private String title;
  private @Nullable String author;
  private @Nullable String publisher;
  private @Nullable Short year;
  private @Nullable String isbn;
  private @Nullable String url;
  private @Nullable String note;

  /// For Hibernate, which fills the fields.
  @SuppressWarnings("NullAway.Init")
  protected Source() {}

  @SuppressWarnings("NullAway.Init")
  Source(SourceDraft draft) {
    super(draft.key());
    revise(draft);
  }

  void revise(SourceDraft draft) {
    title = draft.title();
    author = draft.author();
    publisher = draft.publisher();
    year = draft.year() == null ? null : draft.year().shortValue();
    isbn = draft.isbn();
    url = draft.url();
    note = draft.note();
  }
}
