package org.accord.kit.writing;

import java.util.List;
import java.util.Set;
import org.accord.kit.draft.Draft;
import org.accord.kit.importing.ImportKind;
import org.accord.kit.record.Recorded;
import org.accord.kit.refusal.Faults;

/// How drafts of one kind become records. Serves the import of files, and the [Desk] where records
/// are entered, revised and withdrawn one by one.
///
/// @param <D> what a caller says
/// @param <E> the record that it becomes
public interface Intake<D extends Draft, E extends Recorded> extends ImportKind<D, E> {

  /// Looks up what the drafts of one request or file may refer to.
  ///
  /// @param keys the keys of records that are on their way, such as those of the same file; may
  ///   become more while drafts are checked
  Rules<D, E> rules(Set<String> keys);

  /// What follows from the writing of one transaction, told anew for each.
  default List<Effect<E>> effects() {
    return List.of();
  }

  @Override
  default Rows<D, E> rows(Set<String> keys) {
    return new ReportedRows<>(rules(keys), Effect.all(effects()));
  }

  /// What drafts have to obey and what becomes of them.
  interface Rules<D extends Draft, E extends Recorded> {
    /// Names what no draft may say, however it comes in. A component that has a fault already is
    /// null. Asks the database nothing: rows of files are checked outside of the transaction.
    void check(D draft, Faults faults);

    /// Names what a row of a file may not say beside that.
    default void checkReported(D draft, Faults faults) {}

    /// Names what the domain forbids for records that are entered in Accord; imported ones that
    /// break it are kept and listed as findings.
    default void checkEntered(D draft, Faults faults) {}

    /// Names what the stored record forbids, when it is to become what the draft says.
    default void checkRevision(E stored, D draft, Faults faults) {}

    /// The record of a row of a file.
    E create(D draft);

    /// The record of what is entered in Accord.
    default E enter(D draft) {
      return create(draft);
    }

    void revise(E stored, D draft);
  }
}
