package org.accord.stack.bench;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Sends the same GET over and over on kept connections, and counts the answers.
public final class LoadGenerator {
  private final int connections;

  public LoadGenerator(int connections) {
    this.connections = connections;
  }

  /// @return answers per second
  /// @throws IllegalStateException when an answer is not 200
  public double measure(URI address, Map<String, String> headers, Duration duration)
      throws InterruptedException {
    long begin = System.nanoTime();
    long end = begin + duration.toNanos();
    long answers = 0;
    // Platform threads: the generator shares the machine with what it measures, and these cost it
    // the least.
    try (var executor = Executors.newFixedThreadPool(connections)) {
      var counts = new ArrayList<Future<Long>>();
      for (int i = 0; i < connections; i++) {
        counts.add(executor.submit(() -> requestUntil(end, address, headers)));
      }
      for (var count : counts) {
        answers += count.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(address + ": " + e.getCause(), e);
    }
    return answers / ((System.nanoTime() - begin) / 1e9);
  }

  private static long requestUntil(long end, URI address, Map<String, String> headers)
      throws Exception {
    try (var connection = new KeptConnection(address, headers)) {
      long answers = 0;
      while (System.nanoTime() < end) {
        int status = connection.get();
        if (status != 200) {
          throw new IllegalStateException(address + " answers " + status);
        }
        answers++;
      }
      return answers;
    }
  }

  /// The middle one.
  static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
