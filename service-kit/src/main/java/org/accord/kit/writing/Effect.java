package org.accord.kit.writing;

import java.util.Collection;
import java.util.List;
import org.accord.kit.record.Recorded;

/// What follows, in the same transaction, from records being written: conflicts are looked for,
/// totals are kept. Told of one transaction's records, in any number of rounds.
public interface Effect<E extends Recorded> {
  /// The records are about to be new in the database.
  default void coming(Collection<E> created) {}

  /// The stored record is about to be changed or withdrawn.
  void before(E stored);

  /// The records are in the database as they are now, and what was withdrawn is gone. Ends a round.
  void after(Collection<E> written);

  /// All of the effects, in their order.
  static <E extends Recorded> Effect<E> all(List<Effect<E>> effects) {
    return new Effect<>() {
      @Override
      public void coming(Collection<E> created) {
        effects.forEach(effect -> effect.coming(created));
      }

      @Override
      public void before(E stored) {
        effects.forEach(effect -> effect.before(stored));
      }

      @Override
      public void after(Collection<E> written) {
        effects.forEach(effect -> effect.after(written));
      }
    };
  }
}
