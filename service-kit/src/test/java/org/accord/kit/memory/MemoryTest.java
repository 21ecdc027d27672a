package org.accord.kit.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MemoryTest {
  private static final long BYTES = 64 * 1024;

  private final AtomicLong commits = new AtomicLong(1);
  private final AtomicInteger computed = new AtomicInteger();
  private final Memory memory = new Memory(commits::get, BYTES);

  private static Question question(int number) {
    return new Question("/series?number=" + number, "application/json", "en");
  }

  private static Answer answer(String text) {
    return new Answer(text.getBytes(StandardCharsets.UTF_8), Map.of(), "\"tag\"");
  }

  private String ask(int number) throws Exception {
    return text(
        memory.answer(
            question(number), () -> answer(number + " for time " + computed.incrementAndGet())));
  }

  private static String text(Answer answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void anAnswerIsComputedOnceBetweenCommits() throws Exception {
    assertEquals("7 for time 1", ask(7));
    assertEquals("7 for time 1", ask(7));
    assertEquals("8 for time 2", ask(8));
    commits.incrementAndGet();
    assertEquals("7 for time 3", ask(7));
    assertEquals("7 for time 3", ask(7));
  }

  @Test
  void anAnswerThatIsComputedDuringACommitIsNotTakenForOneAfterIt() throws Exception {
    Answer torn =
        memory.answer(
            question(1),
            () -> {
              Answer seen = answer("before");
              commits.incrementAndGet();
              return seen;
            });
    assertEquals("before", text(torn));
    assertEquals("after", text(memory.answer(question(1), () -> answer("after"))));
    assertEquals("after", text(memory.answer(question(1), () -> answer("never asked"))));
  }

  @Test
  void aLateAnswerDoesNotTakeThePlaceOfANewerOne() throws Exception {
    memory.answer(
        question(1),
        () -> {
          commits.incrementAndGet();
          memory.answer(question(1), () -> answer("newer"));
          return answer("late");
        });
    assertEquals("newer", text(memory.answer(question(1), () -> answer("again"))));
  }

  @Test
  void aFailureIsNotRemembered() throws Exception {
    assertThrows(
        IllegalStateException.class,
        () ->
            memory.answer(
                question(1),
                () -> {
                  throw new IllegalStateException("The database is away");
                }));
    assertEquals("1 for time 1", ask(1));
  }

  @Test
  void whatIsKeptIsBounded() throws Exception {
    for (int number = 0; number < 1000; number++) {
      Answer one = answer("x".repeat(1000));
      memory.answer(question(number), () -> one);
      assertTrue(memory.weight() <= BYTES, "kept " + memory.weight());
    }
    assertTrue(memory.weight() > BYTES / 2, "kept only " + memory.weight());
  }

  @Test
  void aLargeAnswerIsNotKept() throws Exception {
    Answer large = answer("x".repeat((int) BYTES / 8));
    assertArrayEquals(large.body(), memory.answer(question(1), () -> large).body());
    assertEquals(0, memory.weight());
    assertEquals("1 for time 1", ask(1));
  }

  @Test
  void callersAtOnceWaitForOneOfThem() throws Exception {
    int callers = 8;
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch asked = new CountDownLatch(callers);
    Memory shared =
        new Memory(
            () -> {
              asked.countDown();
              return commits.get();
            },
            BYTES);
    Callable<Answer> compute =
        () -> {
          begun.countDown();
          asked.await();
          return answer("time " + computed.incrementAndGet());
        };
    List<Future<Answer>> answers = new ArrayList<>();
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      answers.add(executor.submit(() -> shared.answer(question(1), compute)));
      begun.await();
      for (int i = 1; i < callers; i++)
        answers.add(executor.submit(() -> shared.answer(question(1), compute)));
      for (Future<Answer> one : answers) assertEquals("time 1", text(one.get()));
    }
  }

  /// Writers change a value and count a commit, then it is acknowledged; no reader may be told less
  /// than what was acknowledged before it asked.
  @Test
  void nobodyIsToldLessThanWhatWasAcknowledgedBefore() throws Exception {
    long seed = System.nanoTime();
    AtomicLong stored = new AtomicLong();
    AtomicLong acknowledged = new AtomicLong();
    Random random = new Random(seed);
    List<Callable<Void>> works = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      boolean writes = i < 2;
      Random own = new Random(random.nextLong());
      works.add(() -> {
        for (int turn = 0; turn < 3000; turn++) {
          if (writes) {
            synchronized (stored) {
              long value = stored.incrementAndGet();
              commits.incrementAndGet();
              acknowledged.set(value);
            }
          } else {
            long least = acknowledged.get();
            long told =
                Long.parseLong(
                    text(memory.answer(question(own.nextInt(3)), () -> answer(stored.toString()))));
            assertTrue(told >= least, told + " after " + least + ", seed " + seed);
          }
          if (own.nextInt(4) == 0) Thread.yield();
        }
        return null;
      });
    }
    try (var executor = Executors.newFixedThreadPool(works.size())) {
      for (Future<Void> work : executor.invokeAll(works)) work.get();
    }
  }
}
