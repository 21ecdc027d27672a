package org.accord.stack.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.accord.stack.process.Loopback;
import org.accord.stack.terminal.StackException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
  private static final List<ReferenceFile> FILES =
      List.of(
          new ReferenceFile("trade", "commodities", Path.of("commodities.csv")),
          new ReferenceFile("regions", "territories", Path.of("territories.csv")));

  private static final List<DeclaredConflicts> CONFLICTS =
      List.of(new DeclaredConflicts("trade", Path.of("conflicts.json")));

  @TempDir Path folder;
  private HttpServer gateway;
  private final List<String> uploads = new ArrayList<>();
  private final List<String> declared = new ArrayList<>();
  private final List<String> steps = new ArrayList<>();
  private String state = "completed";

  @BeforeEach
  void serve() throws IOException {
    Files.writeString(folder.resolve("commodities.csv"), "id,name\nmilk,Молоко\n");
    Files.writeString(folder.resolve("territories.csv"), "id\nBY\n");
    Files.writeString(folder.resolve("conflicts.json"), "[{\"reason\":\"a\"},{\"reason\":\"b\"}]");
    gateway =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(Loopback.ADDRESS), 0), 0);
    gateway.createContext("/", this::answer);
    gateway.start();
  }

  @AfterEach
  void close() {
    gateway.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (path.endsWith("/imports")) {
      uploads.add(
          path
              + " "
              + exchange.getRequestHeaders().getFirst("Authorization")
              + " "
              + exchange.getRequestHeaders().containsKey("Idempotency-Key")
              + "\n"
              + body);
      exchange.getResponseHeaders().set("Location", "http://inside:1" + path + "/7");
      respond(exchange, 202, "{}");
    } else if (path.endsWith("/conflicts")) {
      respond(exchange, declared.contains(body) ? 409 : 201, "{}");
      declared.add(body);
    } else if (path.endsWith("/7/errors")) {
      respond(
          exchange,
          200,
          """
          {"items":[{"row":2,"column":"name","code":"too-long","detail":"At most 200 characters"}]}\
          """);
    } else {
      respond(
          exchange,
          200,
          """
          {"state":"%s","failureDetail":"1 row is wrong","rows":{"created":1,"updated":2,"unchanged":3}}\
          """
              .formatted(state));
    }
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void uploadsEachFileAsThePartnerOfItsContextAndOnlyOnce() throws InterruptedException {
    assertThat(load()).isTrue();

    assertThat(steps)
        .containsExactly(
            "trade/commodities: 1 created, 2 updated, 3 unchanged",
            "regions/territories: 1 created, 2 updated, 3 unchanged",
            "trade/conflicts: 2 created, 0 unchanged");
    assertThat(declared).containsExactly("{\"reason\":\"a\"}", "{\"reason\":\"b\"}");
    assertThat(uploads.getFirst())
        .startsWith("/api/trade/v1/imports Bearer token-of-partner-trade true")
        .contains("name=\"kind\"\r\n\r\ncommodities\r\n", "name=\"mode\"\r\n\r\nall_or_nothing\r\n")
        .contains("filename=\"commodities.csv\"", "\r\n\r\nid,name\nmilk,Молоко\n\r\n--");
    assertThat(uploads.getLast())
        .startsWith("/api/regions/v1/imports Bearer token-of-partner-regions true");

    assertThat(load()).isFalse();
    assertThat(uploads).hasSize(2);
  }

  @Test
  void loadsAgainWhenAFileHasChanged() throws Exception {
    load();
    Files.writeString(folder.resolve("territories.csv"), "id\nBY\nCN\n");

    assertThat(load()).isTrue();
    assertThat(uploads).hasSize(4);
    assertThat(steps.getLast()).isEqualTo("trade/conflicts: 0 created, 2 unchanged");
  }

  @Test
  void showsTheErrorsOfARefusedFileAndStops() throws InterruptedException {
    state = "failed";

    assertThatThrownBy(this::load)
        .isInstanceOf(StackException.class)
        .hasMessageContaining("trade/commodities was not loaded (failed, 1 errors). 1 row is wrong")
        .hasMessageContaining("row 2, column name: too-long At most 200 characters");
    assertThat(uploads).hasSize(1);

    state = "completed";
    assertThat(load()).isTrue();
  }

  @Test
  void aGatewayThatIsAwayIsToldWithoutTheNamesOfOurProgram() {
    gateway.stop(0);

    assertThatThrownBy(this::load)
        .isInstanceOf(StackException.class)
        .hasMessageContaining("does not answer")
        .hasMessageNotContaining("java.");
  }

  @Test
  void namesTheFilesOfTheRepository() {
    assertThat(ReferenceFile.ALL)
        .extracting(ReferenceFile::path)
        .doesNotHaveDuplicates()
        .contains(Path.of("trade-service/src/main/reference-data/seed/trade_figures.csv"));
  }

  private boolean load() throws InterruptedException {
    var address = "http://" + Loopback.ADDRESS + ":" + gateway.getAddress().getPort();
    try (var imports = new ImportClient(address, partner -> "token-of-" + partner)) {
      return new Loader(folder, folder.resolve("loaded"), imports)
          .load(FILES, CONFLICTS, (file, step) -> steps.add(file + ": " + step.run()));
    }
  }
}
