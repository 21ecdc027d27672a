package org.accord.stack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class LoopbackTest {

  @Test
  void knowsATakenPort() throws IOException {
    int port;
    try (var socket = listening()) {
      port = socket.getLocalPort();
      assertThat(Loopback.isFree(port)).isFalse();
    }
    assertThat(Loopback.isFree(port)).isTrue();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void namesTheProcessThatListens() throws IOException {
    try (var socket = listening()) {
      assertThat(Loopback.listener(socket.getLocalPort()))
          .contains("java (process " + ProcessHandle.current().pid() + ")");
    }
  }

  @Test
  void leavesOutConnectionsAndOtherPorts() {
    var table =
        List.of(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1",
            "   1: 0100007F:1F91 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 222 1",
            "   2: 0100007F:1F90 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 333 1");

    assertThat(Loopback.listeningSockets(table, 8080)).containsExactly("socket:[111]");
  }

  @Test
  void findsARangeWhereAllPortsAreFree() throws IOException {
    try (var socket = listening()) {
      int taken = socket.getLocalPort();
      assertThat(Loopback.freeRange(taken - 1, Set.of(0, 1))).isGreaterThan(taken);
    }
  }

  private static ServerSocket listening() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getByName(Loopback.ADDRESS));
  }
}
