package org.accord.stack;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.Executors;

/// Runs pieces of work side by side; the first that fails interrupts the others.
final class Together {
  private Together() {}

  interface Work {
    void run() throws InterruptedException;
  }

  static void run(List<Work> works) throws InterruptedException {
    try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
      var completion = new ExecutorCompletionService<Boolean>(executor);
      works.forEach(work ->
          completion.submit(() -> {
            work.run();
            return true;
          }));
      try {
        for (int i = 0; i < works.size(); i++) {
          completion.take().get();
        }
      } catch (ExecutionException e) {
        executor.shutdownNow();
        throw cause(e);
      } catch (InterruptedException e) {
        executor.shutdownNow();
        throw e;
      }
    }
  }

  private static RuntimeException cause(ExecutionException failure) throws InterruptedException {
    return switch (failure.getCause()) {
      case InterruptedException interrupted -> throw interrupted;
      case RuntimeException unchecked -> unchecked;
      case Error error -> throw error;
      case null, default -> new IllegalStateException(failure);
    };
  }
}
