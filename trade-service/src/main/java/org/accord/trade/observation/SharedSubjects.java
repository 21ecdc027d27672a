package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The subjects, among those of which the current transaction wrote, that more than one figure has.
/// The review of conflicts finds them on its way; whoever needs them at the end of the transaction
/// need not go through all that it wrote.
@ApplicationScoped
public class SharedSubjects {
  private static final String KEY = "org.accord.trade.shared-subjects";

  private final TransactionSynchronizationRegistry transactions;
  private final int most;

  /// @param most how many are remembered, each some 100 bytes
  SharedSubjects(
      TransactionSynchronizationRegistry transactions,
      @ConfigProperty(name = "accord.shared-subjects.most", defaultValue = "50000") int most) {
    this.transactions = transactions;
    this.most = most;
  }

  /// What the transaction's subjects are that others share; empty when they are too many to be
  /// remembered.
  public Optional<Set<String>> found() {
    Set<String> subjects = remembered().subjects();
    return subjects.size() > most ? Optional.empty() : Optional.of(Set.copyOf(subjects));
  }

  void add(Collection<String> shared) {
    Set<String> subjects = remembered().subjects();
    if (subjects.size() <= most) subjects.addAll(shared);
  }

  private Remembered remembered() {
    if (transactions.getResource(KEY) instanceof Remembered remembered) return remembered;
    Remembered remembered = new Remembered(new HashSet<>());
    transactions.putResource(KEY, remembered);
    return remembered;
  }

  private record Remembered(Set<String> subjects) {}
}
