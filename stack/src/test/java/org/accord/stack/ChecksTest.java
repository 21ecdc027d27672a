package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.accord.stack.process.Loopback;
import org.accord.stack.terminal.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
  @TempDir Path folder;

  @Test
  void namesEveryTakenPortAndItsPart() throws IOException {
    try (var gateway = listening();
        var trade = listening()) {
      var ports =
          new Ports(gateway.getLocalPort(), trade.getLocalPort(), free(), free(), free(), free());
      var settings = new StackSettings(folder, folder.resolve("state"), ports);

      assertThatThrownBy(() ->
              Checks.beforeStart(
                  settings, List.of(Component.GATEWAY, Component.TRADE, Component.REGIONS)))
          .isInstanceOf(StackException.class)
          .hasMessageContaining("Port " + ports.gateway() + ", which gateway needs, is taken")
          .hasMessageContaining("Port " + ports.trade() + ", which trade-service needs, is taken")
          .hasMessageNotContaining("regions-service");

      assertThatCode(() -> Checks.beforeStart(settings, List.of(Component.REGIONS)))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void tellsHowMuchIsMissing() {
    var faults = new ArrayList<String>();

    Checks.tooLittle(faults, 1L << 29, 1L << 31, "free memory");
    Checks.tooLittle(faults, 1L << 31, 1L << 31, "disk space");

    assertThat(faults)
        .containsExactly("Too little free memory: 0.5 GiB, at least 2.0 GiB are needed.");
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getByName(Loopback.ADDRESS));
  }

  private static int free() throws IOException {
    try (var socket = listening()) {
      return socket.getLocalPort();
    }
  }
}
