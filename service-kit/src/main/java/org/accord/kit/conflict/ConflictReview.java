package org.accord.kit.conflict;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.accord.kit.record.Recorded;
import org.accord.kit.writing.Effect;

/// Looks again at the subjects of which written records speak now, and at those of which they spoke
/// before. The first record that speaks of a subject contradicts none: most are such, and are
/// passed by.
final class ConflictReview<E extends Recorded> implements Effect<E> {
  private final Conflicts conflicts;
  private final ConflictRule rule;
  private final Function<E, Optional<String>> subject;
  private final Set<String> subjects = new HashSet<>();
  private final Set<String> unspoken = new HashSet<>();

  ConflictReview(Conflicts conflicts, ConflictRule rule, Function<E, Optional<String>> subject) {
    this.conflicts = conflicts;
    this.rule = rule;
    this.subject = subject;
  }

  @Override
  public void coming(Collection<E> created) {
    unspoken.addAll(conflicts.unspoken(rule, subjects(created).toList()));
  }

  @Override
  public void before(E stored) {
    subject.apply(stored).ifPresent(subjects::add);
  }

  @Override
  public void after(Collection<E> written) {
    subjects(written).filter(Predicate.not(unspoken::remove)).forEach(subjects::add);
    conflicts.review(rule, subjects);
    subjects.clear();
  }

  private Stream<String> subjects(Collection<E> records) {
    return records.stream().map(subject).flatMap(Optional::stream);
  }
}
