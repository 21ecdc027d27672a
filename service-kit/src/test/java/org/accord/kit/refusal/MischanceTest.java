package org.accord.kit.refusal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.accord.kit.revision.DatabaseFailure;
import org.junit.jupiter.api.Test;

class MischanceTest {

  @Test
  void aDatabaseThatNobodyServesIsAway() throws IOException {
    int port;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    SQLException refused =
        assertThrows(
            SQLException.class,
            () -> DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/accord"));
    assertEquals(Mischance.AWAY, Mischance.of(new DatabaseFailure(refused)));
  }

  @Test
  void aPoolThatGivesNoConnectionInTimeIsAway() {
    var waited = new SQLException("Acquisition timeout", new TimeoutException());
    assertEquals(Mischance.AWAY, Mischance.of(new DatabaseFailure(waited)));
  }

  @Test
  void whatWaitedForAnotherIsBusyAlsoWhereItIsOnlySuppressed() {
    var failure = new IllegalStateException("Not closed");
    failure.addSuppressed(new SQLException("Deadlock found", "40001", 1213));
    assertEquals(Mischance.BUSY, Mischance.of(failure));
  }

  @Test
  void aStatementThatIsWrongIsOursToMend() {
    var wrong = new SQLException("You have an error in your SQL syntax", "42000", 1064);
    assertEquals(Mischance.NONE, Mischance.of(new DatabaseFailure(wrong)));
  }
}
