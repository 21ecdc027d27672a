package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.accord.stack.process.ProcessIdentity;
import org.accord.stack.terminal.Progress;
import org.accord.stack.terminal.StackException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
  @TempDir Path root;
  @TempDir Path state;

  private final PrintStream out =
      new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  private StackSettings settings;
  private Stack stack;

  @BeforeEach
  void setUp() {
    settings = new StackSettings(root, state, Ports.STANDARD);
    stack = new Stack(settings, new Progress(out, false));
  }

  @Test
  void leavesAFolderOfOtherFilesAsItIs() throws IOException {
    var letter = Files.writeString(state.resolve("letter.txt"), "Dear friend");

    assertThatThrownBy(stack::up)
        .isInstanceOf(StackException.class)
        .hasMessageContaining("holds other files");
    assertThatThrownBy(stack::down)
        .isInstanceOf(StackException.class)
        .hasMessageContaining("it is left as it is");
    assertThatThrownBy(stack::wipe)
        .isInstanceOf(StackException.class)
        .hasMessageContaining("it is left as it is");

    assertThat(state).isDirectoryContaining(letter::equals);
    assertThat(state.toFile().list()).containsExactly("letter.txt");
  }

  @Test
  void aFailureStopsWhatWasStartedAndSaysSo() {
    assertThatThrownBy(() ->
            stack.whole(() -> {
              throw new StackException("The gateway is not ready");
            }))
        .isInstanceOf(StackException.class)
        .hasMessage("The gateway is not ready\nWhat had been started is stopped again.");
  }

  /// The parts are being stopped by then: that one of them does not answer is no news.
  @Test
  void afterItWasGivenUpAStartTellsOfNoFailure() {
    assertThatThrownBy(() ->
            stack.whole(() -> {
              stack.giveUp();
              throw new StackException("Keycloak does not answer");
            }))
        .isInstanceOf(InterruptedException.class);
  }

  @Test
  void knowsThatSomebodyElseHasStartedIt() throws IOException {
    assertThat(stack.isRunning()).isFalse();

    new RunRecord(
            Component.TRADE,
            ProcessIdentity.of(ProcessHandle.current()).orElseThrow(),
            1,
            "1",
            Instant.now(),
            "")
        .write(settings.runFolder());

    assertThat(stack.isRunning()).isTrue();
  }
}
