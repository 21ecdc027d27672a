package org.accord.kit.writing;

import org.accord.kit.draft.Draft;
import org.accord.kit.record.Recorded;
import org.accord.kit.refusal.Faults;

/// An act in the life of a record, such as its signing.
///
/// @param <A> what a caller states of it
/// @param <E> the record
public interface Act<A extends Draft, E extends Recorded> {
  Class<A> type();

  /// Names what is wrong with it. A component that has a fault already is null.
  void check(A stated, Faults faults);

  /// The last part of the event's type, such as `signed`.
  String event(A stated);

  void carryOut(A stated, E record);
}
