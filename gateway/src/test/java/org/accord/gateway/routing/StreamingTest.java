package org.accord.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.RawConnection;
import org.accord.gateway.testbed.Testbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Testbed.class)
class StreamingTest {
  private static final long MIB = 1024 * 1024;

  /// What sockets and buffers between two ends may hold; far less than the bodies of these tests.
  private static final long UNDERWAY = 24 * MIB;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anImportOf200MebibytesReachesTheService(boolean lengthKnown) {
    long length = 200 * MIB;

    HttpResponse<String> response =
        Gateway.send(
            Gateway.authenticated("/api/trade/v1/imports")
                .timeout(Duration.ofSeconds(120))
                .POST(
                    lengthKnown
                        ? BodyPublishers.fromPublisher(body(length), length)
                        : body(length)));

    assertThat(response.statusCode()).isEqualTo(202);
    assertThat(Gateway.json(response).getLong("received")).isEqualTo(length);
  }

  @Test
  void aServiceThatDoesNotReadHoldsTheClientBack() {
    Bytes bytes = new Bytes(150 * MIB);

    try {
      Gateway.send(
          Gateway.authenticated("/api/trade/v1/imports?stalled=true")
              .timeout(Duration.ofSeconds(3))
              .POST(BodyPublishers.ofInputStream(() -> bytes)));
    } catch (UncheckedIOException _) {
      // The timeout of the client: the service never answers
    }

    assertThat(bytes.read).isLessThan(UNDERWAY);
  }

  @Test
  void aLongDownloadComesWhole() throws IOException {
    HttpResponse<InputStream> response =
        Gateway.send(
            Gateway.authenticated("/api/trade/v1/download?bytes=" + 200 * MIB),
            BodyHandlers.ofInputStream());

    try (InputStream in = response.body()) {
      assertThat(in.transferTo(java.io.OutputStream.nullOutputStream())).isEqualTo(200 * MIB);
    }
  }

  @Test
  void aClientThatDoesNotReadHoldsTheServiceBack() {
    try (RawConnection connection = new RawConnection()) {
      connection.write(
          "GET /api/trade/v1/download?bytes=%d HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
              .formatted(200 * MIB, Gateway.token("")));
      connection.readUntil("\r\n\r\n");
      await(() -> sentSettles());

      assertThat(Gateway.counters().getLong("sent")).isLessThan(UNDERWAY);
    }
  }

  @Test
  void eventsArriveOneByOne() {
    HttpResponse<Stream<String>> response =
        Gateway.send(Gateway.authenticated("/api/trade/v1/events"), BodyHandlers.ofLines());
    List<Instant> arrivals = new ArrayList<>();
    response
        .body()
        .filter(line -> line.startsWith("data:"))
        .forEach(_ -> arrivals.add(Instant.now()));

    assertThat(Gateway.header(response, "Content-Type")).isEqualTo("text/event-stream");
    assertThat(arrivals).hasSize(3);
    assertThat(Duration.between(arrivals.get(0), arrivals.get(2)))
        .isGreaterThan(Duration.ofMillis(400));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cut", "cut-chunked"})
  void anAnswerThatIsCutDoesNotLookComplete(String how) {
    HttpResponse<InputStream> response =
        Gateway.send(
            Gateway.authenticated("/api/trade/v1/" + how + "?bytes=" + 4 * MIB),
            BodyHandlers.ofInputStream());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThatThrownBy(() -> response.body().readAllBytes()).isInstanceOf(IOException.class);
  }

  @Test
  void anOldClientWithoutChunksReadsToTheEndOfTheConnection() {
    String response =
        RawConnection.exchange(
            "GET /api/trade/v1/events HTTP/1.0\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(Gateway.token("")));

    assertThat(response).contains("data: event 3").doesNotContainIgnoringCase("chunked");
  }

  private static boolean sentSettles() {
    long before = Gateway.counters().getLong("sent");
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
    return before > 0 && Gateway.counters().getLong("sent") == before;
  }

  private static void await(BooleanSupplier condition) {
    Instant end = Instant.now().plusSeconds(20);
    while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
  }

  private static java.net.http.HttpRequest.BodyPublisher body(long length) {
    return BodyPublishers.ofInputStream(() -> new Bytes(length));
  }

  /// As many bytes as asked for, none of them held, and how many were taken.
  private static final class Bytes extends InputStream {
    private final long length;
    private volatile long read;

    Bytes(long length) {
      this.length = length;
    }

    @Override
    public int read() {
      return read < length ? (int) (read++ & 0x7F) : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) {
      if (read >= length) {
        return -1;
      }
      int n = (int) Math.min(count, length - read);
      read += n;
      return n;
    }
  }
}
