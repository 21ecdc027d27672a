package org.accord.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

  @Test
  void findsAProcessAgain() {
    var self = ProcessIdentity.of(ProcessHandle.current()).orElseThrow();

    assertThat(self.handle()).contains(ProcessHandle.current());
  }

  @Test
  void takesNoOtherProcessForItWhenTheNumberWasGivenAgain() {
    var self = ProcessIdentity.of(ProcessHandle.current()).orElseThrow();
    var former = new ProcessIdentity(self.pid(), self.start() + "0");

    assertThat(former.handle()).isEmpty();
  }

  @Test
  void hasNoHandleOfAProcessThatHasEnded() throws IOException, InterruptedException {
    var process = new ProcessBuilder("sleep", "30").start();
    var identity = ProcessIdentity.of(process.toHandle()).orElseThrow();
    assertThat(identity.handle()).isPresent();

    process.destroy();
    process.waitFor();

    assertThat(identity.handle()).isEmpty();
    assertThat(ProcessIdentity.of(process.toHandle())).isEmpty();
  }
}
