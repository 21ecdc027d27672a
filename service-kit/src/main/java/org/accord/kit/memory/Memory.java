package org.accord.kit.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.accord.kit.revision.Commits;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Keeps answers under the number of commits before they were computed. It grows with every commit,
/// whichever replica makes it, so an answer is right while the number stands (ADR 11).
@ApplicationScoped
class Memory {
  private static final int LARGEST_PART = 16;

  private final LongSupplier commits;
  private final long largest;
  private final Cache<Question, Known> known;
  private final ConcurrentMap<Asked, CompletableFuture<@Nullable Answer>> underway =
      new ConcurrentHashMap<>();

  @Inject
  Memory(Commits commits, @ConfigProperty(name = "accord.memory.answers") MemorySize bytes) {
    this(commits::count, bytes.asLongValue());
  }

  /// @param commits how many there are, counted after the call
  /// @param bytes how much is kept
  Memory(LongSupplier commits, long bytes) {
    this.commits = commits;
    this.largest = bytes / LARGEST_PART;
    this.known =
        Caffeine.newBuilder()
            .maximumWeight(bytes)
            .weigher((Question question, Known answer) -> weight(question, answer.answer()))
            .build();
  }

  /// @param commits how many there were before it was computed
  private record Known(long commits, Answer answer) {}

  /// A question that is being answered.
  private record Asked(Question question, long commits) {}

  /// The answer that is known, or else computed. Callers who ask the same at once wait for one.
  Answer answer(Question question, Callable<Answer> compute) throws Exception {
    long now = commits.getAsLong();
    Known found = known.getIfPresent(question);
    if (found != null && found.commits() >= now) return found.answer();
    Asked asked = new Asked(question, now);
    CompletableFuture<@Nullable Answer> own = new CompletableFuture<>();
    CompletableFuture<@Nullable Answer> others = underway.putIfAbsent(asked, own);
    if (others != null) {
      Answer shared = others.join();
      return shared == null ? compute.call() : shared;
    }
    try {
      Answer answer = compute.call();
      keep(question, new Known(now, answer));
      own.complete(answer);
      return answer;
    } finally {
      underway.remove(asked, own);
      own.complete(null);
    }
  }

  private void keep(Question question, Known answer) {
    if (weight(question, answer.answer()) > largest) return;
    known
        .asMap()
        .merge(question, answer, (one, other) -> one.commits() > other.commits() ? one : other);
  }

  private static int weight(Question question, Answer answer) {
    return question.weight() + answer.body().length;
  }

  /// How many bytes are kept, about.
  long weight() {
    known.cleanUp();
    return known.policy().eviction().orElseThrow().weightedSize().orElseThrow();
  }
}
