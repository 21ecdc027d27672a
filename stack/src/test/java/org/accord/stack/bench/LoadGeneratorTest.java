package org.accord.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.accord.stack.process.Loopback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoadGeneratorTest {
  private final AtomicLong served = new AtomicLong();
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(Loopback.ADDRESS), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          var authorised = "token".equals(exchange.getRequestHeaders().getFirst("Authorization"));
          // A length of 0 makes it answer in chunks.
          exchange.sendResponseHeaders(authorised ? 200 : 401, path.equals("/chunks") ? 0 : 5000);
          exchange.getResponseBody().write(new byte[5000]);
          exchange.close();
          served.incrementAndGet();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void countsAnswersOfEitherLength() throws InterruptedException {
    for (var path : List.of("/length", "/chunks?limit=50")) {
      served.set(0);
      var perSecond =
          new LoadGenerator(2)
              .measure(uri(path), Map.of("Authorization", "token"), Duration.ofMillis(500));
      assertThat(perSecond).isBetween(served.get() * 0.8, served.get() * 2.2).isPositive();
    }
  }

  @Test
  void measuresNoRefusals() {
    assertThatThrownBy(
            () -> new LoadGenerator(1).measure(uri("/"), Map.of(), Duration.ofMillis(100)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("401");
  }

  @Test
  void takesTheMiddleOfSeveralRuns() {
    assertThat(LoadGenerator.median(List.of(9.0, 1.0, 3.0))).isEqualTo(3.0);
  }

  private URI uri(String path) {
    return URI.create("http://" + Loopback.ADDRESS + ":" + server.getAddress().getPort() + path);
  }
}
