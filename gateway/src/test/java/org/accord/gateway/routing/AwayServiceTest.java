package org.accord.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.RawConnection;
import org.accord.gateway.testbed.Testbed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The education service of the testbed is away, or behaves as a test makes it.
@QuarkusTest
@QuarkusTestResource(Testbed.class)
class AwayServiceTest {
  private static final String INSTITUTIONS = "/api/education/v1/institutions";
  private static final String OK =
      "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}";

  /// The first request of all starts up parts of the gateway, which is not what is measured here.
  @BeforeEach
  void warmUp() {
    assertThat(Gateway.get("/api/trade/v1/parties").statusCode()).isEqualTo(200);
  }

  @Test
  void aServiceThatIsAwayIsSaidToBeAwayAtOnce() {
    assertAway(Instant.now(), Gateway.get(INSTITUTIONS));
  }

  @Test
  void aServiceThatDoesNotTakeTheConnectionIsSaidToBeAwayWithinTwoSeconds() throws IOException {
    try (ServerSocket full = listen(1)) {
      List<Socket> waiting = new ArrayList<>();
      while (connects(waiting, full)) {
        // Until the queue of connections that nobody accepts is full
      }
      String token = Gateway.token("");
      Instant start = Instant.now();

      assertAway(
          start,
          Gateway.send(Gateway.request(INSTITUTIONS).header("Authorization", "Bearer " + token)));
      for (Socket socket : waiting) {
        socket.close();
      }
    }
  }

  @Test
  void aServiceThatTakesRequestsAndGivesNoSignOfLifeIsAway() throws IOException {
    try (ServerSocket hanging = listen(10)) {
      String token = Gateway.token("");
      Instant start = Instant.now();

      assertAway(
          start,
          Gateway.send(Gateway.request(INSTITUTIONS).header("Authorization", "Bearer " + token)));
      assertThat(hanging.isBound()).isTrue();
    }
  }

  @Test
  void aServiceThatIsSlowButAliveIsWaitedFor() {
    assertThat(Gateway.get("/api/trade/v1/slow?millis=2500").statusCode()).isEqualTo(200);
  }

  @Test
  void aServiceThatLivesButDoesNotAnswerIsGivenUpInTheEnd() {
    HttpResponse<String> response = Gateway.get("/api/trade/v1/slow?millis=10000");

    assertThat(response.statusCode()).isEqualTo(504);
    assertThat(Gateway.json(response).getString("type")).isEqualTo("/problems/service-timeout");
  }

  @Test
  void aWriteThatIsWorkedOnIsWaitedFor() {
    HttpResponse<String> response =
        Gateway.send(
            Gateway.authenticated("/api/trade/v1/slow?millis=2700")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "POST, true, 'repeated with the same Idempotency-Key, it is carried out once'",
    "POST, false, look whether it has before you repeat it",
    "PUT, true, look whether it has before you repeat it",
    "DELETE, false, look whether it has before you repeat it"
  })
  void aWriteToAServiceThatHangsMayYetTakeEffect(String method, boolean withKey, String told)
      throws IOException {
    try (ServerSocket hanging = listen(10)) {
      var request =
          Gateway.authenticated(INSTITUTIONS)
              .method(
                  method,
                  method.equals("DELETE")
                      ? BodyPublishers.noBody()
                      : BodyPublishers.ofString("{}"));
      if (withKey) {
        request.header("Idempotency-Key", "k-1");
      }
      Instant start = Instant.now();

      HttpResponse<String> response = Gateway.send(request);

      assertThat(response.statusCode()).isEqualTo(503);
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(3000));
      assertThat(Gateway.header(response, "Retry-After")).isEqualTo("2");
      assertThat(Gateway.json(response).getString("detail"))
          .contains("The education service does not answer", told);
      assertThat(hanging.isBound()).isTrue();
    }
  }

  @Test
  void anUploadThatAHangingServiceDoesNotTakeIsGivenUp() throws IOException {
    try (ServerSocket hanging = listen(10);
        RawConnection client = new RawConnection()) {
      int length = 100 * 1024 * 1024;
      client.write(
          "POST /api/education/v1/imports HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n"
              .formatted(Gateway.token(""), length));
      Thread sender =
          Thread.startVirtualThread(() -> {
            try {
              client.write("x".repeat(length));
            } catch (UncheckedIOException _) {
              // The gateway has closed the connection: nobody takes the rest
            }
          });
      Instant start = Instant.now();

      String response = client.readUntil("will not carry it out");

      assertThat(response).startsWith("HTTP/1.1 503 ").contains("Retry-After: 2");
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
      assertThat(hanging.isBound()).isTrue();
      client.close();
      sender.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// As a service in the middle of a collection of its garbage.
  @Test
  void aWriteIsNotGivenUpForOnePauseOfTheService() throws IOException {
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    try (ServerSocket service = listen(10)) {
      Thread.startVirtualThread(() -> {
        Socket write = accept(service);
        requests.add(head(write));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2000));
        respond(write);
      });

      HttpResponse<String> response =
          Gateway.send(Gateway.authenticated(INSTITUTIONS).POST(BodyPublishers.ofString("{}")));

      assertThat(response.statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aReadThatIsBrokenOffTwiceFindsTheServiceAway() throws IOException {
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    try (ServerSocket service = listen(10)) {
      Thread.startVirtualThread(() -> {
        closeAfterReading(accept(service), requests);
        closeAfterReading(accept(service), requests);
      });

      assertAway(Instant.now(), Gateway.get(INSTITUTIONS));
      assertThat(requests).hasSize(2);
    }
  }

  @Test
  void aServiceThatBreaksOffAWriteIsNotAskedAgain() throws IOException {
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    try (ServerSocket service = listen(10)) {
      Thread.startVirtualThread(() -> closeAfterReading(accept(service), requests));

      HttpResponse<String> response =
          Gateway.send(Gateway.authenticated(INSTITUTIONS).POST(BodyPublishers.ofString("{}")));

      assertThat(response.statusCode()).isEqualTo(502);
      assertThat(Gateway.json(response).getString("type"))
          .isEqualTo("/problems/service-interrupted");
      assertThat(requests).hasSize(1);
      service.setSoTimeout(300);
      assertThatThrownBy(service::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void aReadOverAConnectionThatWasDeadIsRepeatedOverAnother() throws IOException {
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    try (ServerSocket service = listen(10)) {
      Thread.startVirtualThread(() -> {
        closeAfterReading(accept(service), requests);
        answer(accept(service), requests);
      });

      assertThat(Gateway.get(INSTITUTIONS).statusCode()).isEqualTo(200);
      assertThat(requests).hasSize(2);
    }
  }

  @Test
  void aClientThatLeavesEndsTheRequestToTheService() throws Exception {
    BlockingQueue<String> ends = new LinkedBlockingQueue<>();
    try (ServerSocket service = listen(10)) {
      Thread.startVirtualThread(() -> {
        Socket socket = accept(service);
        ends.add(head(socket));
        ends.add(restOf(socket));
      });
      try (RawConnection client = new RawConnection()) {
        client.write(
            "GET %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(INSTITUTIONS, Gateway.token("")));
        assertThat(ends.poll(5, TimeUnit.SECONDS)).startsWith("GET " + INSTITUTIONS);
      }

      assertThat(ends.poll(2, TimeUnit.SECONDS)).isEqualTo("closed");
    }
  }

  @Test
  void aServiceThatIsBackIsUsedAgain() throws IOException {
    assertAway(Instant.now(), Gateway.get(INSTITUTIONS));
    BlockingQueue<String> requests = new LinkedBlockingQueue<>();
    try (ServerSocket service = listen(10)) {
      Thread.startVirtualThread(() -> answer(accept(service), requests));

      assertThat(Gateway.get(INSTITUTIONS).statusCode()).isEqualTo(200);
    }
  }

  private static void assertAway(Instant start, HttpResponse<String> response) {
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(Gateway.header(response, "Retry-After")).isEqualTo("2");
    assertThat(Gateway.json(response).getString("type")).isEqualTo("/problems/service-unavailable");
    assertThat(Gateway.json(response).getString("detail")).contains("education");
  }

  private static ServerSocket listen(int backlog) throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.setReuseAddress(true);
    socket.bind(
        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), Gateway.awayPort()), backlog);
    return socket;
  }

  private static boolean connects(List<Socket> waiting, ServerSocket full) throws IOException {
    Socket socket = new Socket();
    waiting.add(socket);
    try {
      socket.connect(full.getLocalSocketAddress(), 200);
      return true;
    } catch (SocketTimeoutException _) {
      return false;
    }
  }

  private static Socket accept(ServerSocket service) {
    try {
      return service.accept();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String head(Socket socket) {
    try {
      StringBuilder head = new StringBuilder();
      BufferedReader reader =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      for (String line = reader.readLine();
          line != null && !line.isEmpty();
          line = reader.readLine()) {
        head.append(line).append('\n');
      }
      return head.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String restOf(Socket socket) {
    try (socket) {
      return socket.getInputStream().read() < 0 ? "closed" : "more";
    } catch (IOException _) {
      return "closed";
    }
  }

  private static void closeAfterReading(Socket socket, BlockingQueue<String> requests) {
    try (socket) {
      requests.add(head(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(Socket socket, BlockingQueue<String> requests) {
    requests.add(head(socket));
    respond(socket);
  }

  private static void respond(Socket socket) {
    try (socket) {
      socket.getOutputStream().write(OK.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
