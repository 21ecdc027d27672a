package org.accord.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.RawConnection;
import org.accord.gateway.testbed.Testbed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Testbed.class)
class BodyLimitTest {
  private static final int MIB = 1024 * 1024;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBodyOfOneMebibyteIsTaken(boolean lengthKnown) {
    HttpResponse<String> response = send("/api/trade/v1/parties", MIB, lengthKnown);

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(Gateway.json(response).getString("body")).hasSize(MIB);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLongerBodyIsRefused(boolean lengthKnown) {
    assertRefused(send("/api/trade/v1/parties", MIB + 1, lengthKnown));
  }

  @ParameterizedTest
  @CsvSource({
    "POST,/api/trade/v1/imports/",
    "POST,/api/trade/v1/imports/1",
    "POST,/api/trade/v2/imports",
    "POST,/api/trade/v1/x/imports",
    "PUT,/api/trade/v1/imports"
  })
  void onlyAnImportMayBeLonger(String method, String path) {
    assertRefused(
        Gateway.send(
            Gateway.authenticated(path)
                .method(method, BodyPublishers.ofByteArray(new byte[MIB + 1]))));
  }

  @Test
  void anImportThatAnnouncesMoreThan200MebibytesIsRefusedBeforeItIsSent() {
    try (RawConnection connection = new RawConnection()) {
      connection.write(post("/api/trade/v1/imports", "Content-Length: " + (200L * MIB + 1)));

      assertThat(connection.readUntil("payload-too-large")).startsWith("HTTP/1.1 413 ");
    }
  }

  @Test
  void anImportInChunksIsRefusedOnceItIsLongerThan200Mebibytes() {
    try {
      assertRefused(
          Gateway.send(
              Gateway.authenticated("/api/trade/v1/imports")
                  .POST(BodyPublishers.ofInputStream(() -> zeros(201L * MIB)))));
    } catch (UncheckedIOException _) {
      // A client that does not read while it writes only sees that it is not listened to any more
      assertThat(Gateway.counters().getLong("received")).isLessThanOrEqualTo(200L * MIB);
    }
  }

  @Test
  void aClientThatWaitsForPermissionGetsIt() {
    try (RawConnection connection = new RawConnection()) {
      connection.write(post("/api/trade/v1/parties", "Content-Length: 2\r\nExpect: 100-continue"));
      assertThat(connection.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 ");

      connection.write("{}");

      assertThat(connection.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void aClientThatWaitsForPermissionInVainIsSpared() {
    try (RawConnection connection = new RawConnection()) {
      connection.write(
          post("/api/trade/v1/parties", "Content-Length: " + 2 * MIB + "\r\nExpect: 100-continue"));

      assertThat(connection.readAll()).startsWith("HTTP/1.1 413 ").contains("connection: close");
    }
  }

  @Test
  void aClientThatGoesOnSendingIsNotListenedToForEver() {
    try (RawConnection connection = new RawConnection()) {
      connection.write(
          "POST /api/trade/v1/parties HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");

      assertThat(connection.readAll()).startsWith("HTTP/1.1 401 ").contains("connection: close");
    }
  }

  private static HttpResponse<String> send(String path, int length, boolean lengthKnown) {
    byte[] body = "x".repeat(length).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    return Gateway.send(
        Gateway.authenticated(path)
            .POST(
                lengthKnown
                    ? BodyPublishers.ofByteArray(body)
                    : BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));
  }

  private static String post(String path, String headers) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n%s\r\n\r\n"
        .formatted(path, Gateway.token(""), headers);
  }

  private static InputStream zeros(long length) {
    return new InputStream() {
      private long left = length;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int count) {
        if (left <= 0) {
          return -1;
        }
        int n = (int) Math.min(count, left);
        left -= n;
        return n;
      }
    };
  }

  private static void assertRefused(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(413);
    assertThat(Gateway.json(response).getString("type")).isEqualTo("/problems/payload-too-large");
  }
}
