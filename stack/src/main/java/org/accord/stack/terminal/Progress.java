package org.accord.stack.terminal;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// Tells the person at the terminal what is going on: a line for each step that is done, and on a
/// terminal what is still being waited for.
public final class Progress implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(500);
  private static final String CLEAR = "\r\033[K";

  private final PrintStream out;
  private final boolean live;
  private final Set<String> pending = new LinkedHashSet<>();
  private final Instant start = Instant.now();
  private boolean waitingShown;
  private volatile boolean closed;

  /// @param live whether the output is a terminal
  public Progress(PrintStream out, boolean live) {
    this.out = out;
    this.live = live;
    if (live) {
      Thread.ofVirtual().start(this::tick);
    }
  }

  /// A step of the work; it returns the detail to show.
  public interface Step {
    String run() throws InterruptedException;
  }

  public void step(String name, Step step) throws InterruptedException {
    var begin = Instant.now();
    change(name, true);
    try {
      var detail = step.run();
      var seconds = Duration.between(begin, Instant.now()).toMillis() / 1000.0;
      say(String.format(Locale.ROOT, "  %-32s %-38s %6.1f s", name, detail, seconds));
    } finally {
      change(name, false);
    }
  }

  public synchronized void say(String text) {
    clear();
    out.println(text);
  }

  /// Since the command began: `"17 s"`.
  public String elapsed() {
    return Duration.between(start, Instant.now()).toSeconds() + " s";
  }

  private synchronized void change(String name, boolean begins) {
    if (begins) {
      pending.add(name);
    } else {
      pending.remove(name);
    }
  }

  private void tick() {
    try {
      while (!closed) {
        Thread.sleep(TICK);
        show();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void show() {
    if (!closed && !pending.isEmpty()) {
      out.print(CLEAR + "  waiting for " + String.join(", ", pending) + ", " + elapsed());
      out.flush();
      waitingShown = true;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    clear();
  }

  private void clear() {
    if (waitingShown) {
      out.print(CLEAR);
      out.flush();
      waitingShown = false;
    }
  }
}
