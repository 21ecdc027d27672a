package org.accord.stack;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.accord.stack.terminal.Progress;
import org.accord.stack.terminal.StackException;

/// The commands of `./accord` that need more than the shell.
public final class Accord {
  private static final Duration WATCH = Duration.ofSeconds(1);
  private static final int FAILED = 1;
  private static final int WRONG_USE = 2;

  private final PrintStream out;
  private final StackSettings settings;
  private volatile boolean stopping;

  private Accord(PrintStream out, StackSettings settings) {
    this.out = out;
    this.settings = settings;
  }

  /// @param arguments the repository's folder, then the command line
  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.getenv(), System.out, System.err));
  }

  static int run(
      List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
    try {
      var settings = StackSettings.of(Path.of(arguments.getFirst()), environment);
      return new Accord(out, settings).command(arguments.subList(1, arguments.size()));
    } catch (StackException e) {
      err.println();
      err.println(e.getMessage());
      return FAILED;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return FAILED;
    }
  }

  private int command(List<String> words) throws InterruptedException {
    return switch (words) {
      case List<String> w when w.equals(List.of("up")) -> up(false);
      case List<String> w when w.equals(List.of("up", "--foreground")) -> up(true);
      case List<String> w when w.equals(List.of("down")) -> down(false);
      case List<String> w when w.equals(List.of("down", "--wipe")) -> down(true);
      case List<String> w when w.equals(List.of("status")) -> status();
      case List<String> w when w.size() == 2 && w.getFirst().equals("token") -> token(w.getLast());
      default -> {
        out.println("No such command: " + String.join(" ", words) + " (see ./accord help)");
        yield WRONG_USE;
      }
    };
  }

  private int up(boolean foreground) throws InterruptedException {
    try (var progress = progress()) {
      var stack = new Stack(settings, progress);
      var ranBefore = stack.isRunning();
      var interrupted = new Thread(() -> giveUp(stack, progress), "give-up");
      Runtime.getRuntime().addShutdownHook(interrupted);
      try {
        stack.up();
      } finally {
        letGo(interrupted);
      }
      progress.say("Ready after " + progress.elapsed() + ".\n\n" + welcome());
      return foreground ? stay(stack, ranBefore) : 0;
    }
  }

  private void giveUp(Stack stack, Progress progress) {
    progress.close();
    out.println(
        "\nThe start is broken off by a signal (Ctrl-C, SIGTERM). Stopping what was started ...");
    stack.giveUp();
    out.println("Stopped. Logs: " + settings.logs());
  }

  /// @param ranBefore then somebody else has started the system and goes on using it
  private int stay(Stack stack, boolean ranBefore) throws InterruptedException {
    if (ranBefore) {
      out.println("\nIt was running already: Ctrl-C leaves it running, ./accord down stops it.");
    } else {
      Runtime.getRuntime().addShutdownHook(new Thread(this::stopAll, "stop-all"));
      out.println("\nCtrl-C stops all of it.");
    }
    while (true) {
      var crash = stack.crashReport();
      if (!crash.isEmpty() && !stopping) {
        out.println("\n" + crash);
        return FAILED;
      }
      Thread.sleep(WATCH);
    }
  }

  private void stopAll() {
    stopping = true;
    out.println();
    try {
      down(false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// From now on the end of this process stops nothing.
  private static void letGo(Thread hook) throws InterruptedException {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // Ctrl-C came first: the hook is at work, this process ends with it.
      hook.join();
    }
  }

  private int down(boolean wipe) throws InterruptedException {
    try (var progress = progress()) {
      var stack = new Stack(settings, progress);
      stack.down();
      if (wipe) {
        stack.wipe();
        progress.say("  " + settings.state() + " is removed");
      }
      progress.say("Nothing of this system runs.");
      return 0;
    }
  }

  private int status() throws InterruptedException {
    try (var progress = progress()) {
      var all = new Stack(settings, progress).status();
      progress.say(PartStatus.table(all));
      if (all.stream().allMatch(part -> part.state() == PartStatus.State.READY)) {
        return 0;
      }
      if (all.stream().anyMatch(part -> part.state() != PartStatus.State.STOPPED)) {
        progress.say("\nNot all of it works: ./accord up starts again what does not.");
      }
      return FAILED;
    }
  }

  private int token(String name) throws InterruptedException {
    out.println(Tokens.of(settings).accessToken(name));
    return 0;
  }

  private Progress progress() {
    var console = System.console();
    return new Progress(out, console != null && console.isTerminal());
  }

  private String welcome() {
    var realm = Realm.load();
    var secrets = Secrets.existing(settings.secrets(), realm);
    var text = new StringBuilder("Open " + settings.gatewayUrl() + " and log in as one of\n\n");
    realm.users().forEach(user -> text.append("    %-28s %s%n".formatted(user, secrets.of(user))));
    return text.append(
            """

            (kept in %s)

            Try

                TOKEN=$(./accord token viewer)
                curl -sH "Authorization: Bearer $TOKEN" '%s/api/trade/v1/observations?reporter=BY&partner=CN&measure=turnover&total=true'
                ./accord status
                ./accord down\
            """
                .formatted(settings.secrets().resolve("users.txt"), settings.gatewayUrl()))
        .toString();
  }
}
