package org.accord.kit.importing;

import java.util.Collection;
import java.util.Set;
import org.accord.kit.draft.Draft;
import org.accord.kit.listing.Listing;
import org.accord.kit.record.Recorded;
import org.accord.kit.refusal.Faults;

/// How the rows of a file become records of one kind. The columns are those of the listing's CSV.
///
/// @param <D> what a row says
/// @param <E> the record that it becomes
public interface ImportKind<D extends Draft, E extends Recorded> {

  /// The kind as callers name it, such as `agreements`.
  String name();

  Listing<?> listing();

  /// The record type in events: the listing's, unless a file brings records of several.
  default String type(E record) {
    return listing().type();
  }

  Class<D> draft();

  Class<E> entity();

  /// Whether a row may refer to another of the same file by its key.
  default boolean refersToItself() {
    return false;
  }

  /// Prepares for one file: looks up what its rows may refer to.
  ///
  /// @param keys of the file's own rows that others may refer to, where rows do; grows while the
  ///   file is read when a row may refer to those above it only
  Rows<D, E> rows(Set<String> keys);

  /// What the rows of one file become.
  interface Rows<D extends Draft, E extends Recorded> {
    /// Names what is wrong with a row beside the constraints of its draft. Called ahead of the
    /// other methods by another thread and outside of the transaction.
    void check(D draft, Faults faults);

    E create(D draft);

    /// Called in the import's transaction before records that were created are written.
    default void coming(Collection<E> created) {}

    void revise(E stored, D draft);

    /// Called in the import's transaction once the records are written.
    default void written(Collection<E> records) {}
  }
}
