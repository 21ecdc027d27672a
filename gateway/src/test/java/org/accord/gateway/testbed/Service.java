package org.accord.gateway.testbed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// A service behind the gateway. The last segment of the path says how it behaves; any other path
/// is answered by an echo of the request.
public final class Service implements AutoCloseable {
  private final HttpServer server;
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();

  public Service() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::handle);
    server.start();
  }

  public String origin() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    Map<String, String> query = Exchange.form(exchange.getRequestURI().getRawQuery());
    long bytes = Long.parseLong(query.getOrDefault("bytes", "0"));
    switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "imports" -> takeIn(exchange, query.containsKey("stalled"));
      case "counters" -> counters(exchange);
      case "download" -> download(exchange, bytes, bytes);
      case "cut" -> download(exchange, bytes, bytes / 2);
      case "cut-chunked" -> download(exchange, 0, bytes / 2);
      case "events" -> events(exchange);
      case "slow" -> slow(exchange, query);
      case "status" -> status(exchange, query);
      case "observations" -> observations(exchange, query);
      case "openapi.json" -> description(exchange, path.split("/", -1)[2]);
      default -> {
        if (query.containsKey("total")) {
          list(exchange, path.substring("/api/".length()), Integer.parseInt(query.get("limit")));
        } else {
          echo(exchange);
        }
      }
    }
  }

  /// A list of more than can be counted.
  private static void observations(HttpExchange exchange, Map<String, String> query)
      throws IOException {
    if (query.containsKey("total"))
      Exchange.json(
          exchange,
          422,
          Map.of("type", "/problems/query-too-large", "estimatedRows", 10_000_000, "limit", 1000));
    else if (query.containsKey("limit"))
      list(exchange, "trade/v1/observations", Integer.parseInt(query.get("limit")));
    else echo(exchange);
  }

  /// A page of a list of 1,000, as far as the limit goes: ids and what the request was.
  private static void list(HttpExchange exchange, String list, int limit) throws IOException {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < limit; i++) {
      Map<String, Object> item = new HashMap<>();
      item.put("id", "00000000-0000-7000-8000-00000000000" + (9 - i) + list.charAt(0));
      item.put("key", list + i);
      item.put("source", Map.of("key", "S1", "title", "A book", "chapter", "One"));
      item.put("cites", Map.of("url", "https://example.org/", "year", 2022));
      item.put("confidence", "high");
      if (list.startsWith("trade")) {
        item.put("reporter", "BY");
        item.put("partner", i == 0 ? "CN" : "CN-HA");
        item.put("measure", "exports");
        item.put("commodities", List.of("potash"));
        item.put("value", 1234567.5);
        item.put("unit", "USD");
        item.put("qualifier", "about");
        item.put("period", Map.of("start", "2022-01", "end", "2022-12"));
      } else {
        item.put(
            "title", "Agreement in " + exchange.getRequestHeaders().getFirst("Accept-Language"));
        item.put("signedOn", "2022-10");
      }
      items.add(item);
    }
    Exchange.json(exchange, 200, Map.of("items", items, "total", 1000));
  }

  /// A description that is also an echo, as far as tests look at it.
  private static void description(HttpExchange exchange, String context) throws IOException {
    Map<String, Object> ok =
        Map.of(
            "description",
            "OK",
            "content",
            Map.of(
                "application/json",
                Map.of("schema", Map.of("$ref", "#/components/schemas/Party"))));
    Map<String, Object> operation =
        Map.of("operationId", "list", "tags", List.of("parties"), "responses", Map.of("200", ok));
    Exchange.json(
        exchange,
        200,
        Map.of(
            "openapi", "3.1.0",
            "uri", exchange.getRequestURI().toString(),
            "headers", seen(exchange),
            "tags", List.of(Map.of("name", "parties", "description", "Parties")),
            "paths",
                Map.of(
                    "/api/" + context + "/v1/parties",
                    Map.of("get", operation),
                    "/q/health",
                    Map.of("get", operation)),
            "components",
                Map.of(
                    "securitySchemes", Map.of("bearer", Map.of("type", "http")),
                    "schemas", Map.of("Party", Map.of("title", "Party of " + context)))));
  }

  private static Map<String, String> seen(HttpExchange exchange) {
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    return headers;
  }

  private static void echo(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Set-Cookie", "service=cookie");
    exchange.getResponseHeaders().set("Server", "a service");
    exchange.getResponseHeaders().set("X-Named", "by Connection");
    exchange.getResponseHeaders().set("Connection", "X-Named");
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    Exchange.json(
        exchange,
        200,
        Map.of(
            "method", exchange.getRequestMethod(),
            "uri", exchange.getRequestURI().toString(),
            "headers", seen(exchange),
            "body", Exchange.body(exchange)));
  }

  /// Reads the body and answers how long it was; a stalled one never reads.
  private void takeIn(HttpExchange exchange, boolean stalled) throws IOException {
    if (stalled) {
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(10));
    }
    received.set(0);
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = exchange.getRequestBody()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        received.addAndGet(n);
      }
    }
    exchange.getResponseHeaders().set("Location", origin() + "/api/trade/v1/imports/1?x=y");
    Exchange.json(exchange, 202, Map.of("received", received.get()));
  }

  private void counters(HttpExchange exchange) throws IOException {
    Exchange.json(exchange, 200, Map.of("received", received.get(), "sent", sent.get()));
  }

  /// @param announced the length of the body; 0 for chunks
  /// @param actual how much is sent before the body ends, or is cut if more was announced
  private void download(HttpExchange exchange, long announced, long actual) throws IOException {
    sent.set(0);
    byte[] buffer = new byte[64 * 1024];
    Arrays.fill(buffer, (byte) 'x');
    exchange.getResponseHeaders().set("Content-Type", "text/csv");
    exchange.sendResponseHeaders(200, announced);
    OutputStream out = exchange.getResponseBody();
    for (long left = actual; left > 0; left -= buffer.length) {
      int n = (int) Math.min(buffer.length, left);
      out.write(buffer, 0, n);
      sent.addAndGet(n);
    }
    out.flush();
    if (announced != actual) {
      throw new IOException("cut");
    }
    out.close();
  }

  /// Three events, 300 ms from one to the next.
  private static void events(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      for (int i = 1; i <= 3; i++) {
        out.write(("id: " + i + "\ndata: event " + i + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
      }
    }
  }

  private static void slow(HttpExchange exchange, Map<String, String> query) throws IOException {
    long millis = Long.parseLong(query.getOrDefault("millis", "0"));
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    Exchange.json(exchange, 200, Map.of("slept", millis));
  }

  private static void status(HttpExchange exchange, Map<String, String> query) throws IOException {
    exchange.getResponseHeaders().set("ETag", "\"7\"");
    exchange.sendResponseHeaders(Integer.parseInt(query.getOrDefault("code", "204")), -1);
    exchange.close();
  }
}
