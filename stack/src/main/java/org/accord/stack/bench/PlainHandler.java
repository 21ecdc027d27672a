package org.accord.stack.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import org.accord.stack.process.Loopback;

/// The reference: a list of observations written by hand with JDBC and a JSON generator, without
/// security, validation, paging or anything else but the query.
public final class PlainHandler {
  private static final int CONNECTIONS = 32;
  private static final JsonFactory JSON = new JsonFactory();

  /// What trade-service asks its database for the same list.
  private static final String QUERY =
      """
      SELECT a.id, a.`key`, a.version, a.reporter, a.reporter_kind, a.reporter_name, a.partner,
        a.partner_kind, a.partner_name, a.measure, a.indicator, a.scope, a.commodities, a.hs_codes,
        a.period_start, a.period_end, a.observed_on, a.value, a.unit, a.qualifier, a.base_start,
        a.base_end, a.change_ratio, a.direction_from, a.direction_to, a.denominator, a.target_of,
        a.valuation_basis, a.hs_edition, a.observation_status, a.same_as,
        s.`key` AS source_key, s.title AS source_title, a.source_chapter, a.source_note,
        a.cites_title, a.cites_url, a.cites_year, a.confidence, a.note,
        (SELECT GROUP_CONCAT(m.conflict_id, IF(c.preferred_id <> m.record_id, '-', '+'))
          FROM conflict_member m JOIN conflict c
            ON c.id = m.conflict_id AND c.state <> 'dissolved'
          WHERE m.record_id = a.id) AS disputes
      FROM observation a LEFT JOIN source s ON s.id = a.source_id
      WHERE a.reporter = ? AND a.partner = ? AND a.measure = ?
      ORDER BY a.id LIMIT 51\
      """;

  private final BlockingQueue<Connection> connections;

  private final String reporter;
  private final String partner;

  private PlainHandler(BlockingQueue<Connection> connections, String reporter, String partner) {
    this.connections = connections;
    this.reporter = reporter;
    this.partner = partner;
  }

  /// @param arguments the port, the database's address, the account, whose exports to whom; the
  ///   account's password stands in the environment as `DATABASE_PASSWORD`
  public static void main(String[] arguments) throws IOException, SQLException {
    var connections = new ArrayBlockingQueue<Connection>(CONNECTIONS);
    for (int i = 0; i < CONNECTIONS; i++) {
      connections.add(
          DriverManager.getConnection(
              arguments[1] + "?useServerPrepStmts=true",
              arguments[2],
              System.getenv("DATABASE_PASSWORD")));
    }
    int port = Integer.parseInt(arguments[0]);
    // Head and body are two writes: without this each answer waits 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName(Loopback.ADDRESS), port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", new PlainHandler(connections, arguments[3], arguments[4])::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var connection = connections.take();
      try {
        var body = list(connection);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.size());
        body.writeTo(exchange.getResponseBody());
      } finally {
        connections.add(connection);
      }
    } catch (SQLException e) {
      throw new IOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private ByteArrayOutputStream list(Connection connection) throws SQLException, IOException {
    var body = new ByteArrayOutputStream(64 * 1024);
    try (var statement = connection.prepareStatement(QUERY);
        var json = JSON.createGenerator(body)) {
      statement.setString(1, reporter);
      statement.setString(2, partner);
      statement.setString(3, "exports");
      json.writeStartObject();
      json.writeArrayFieldStart("items");
      try (var rows = statement.executeQuery()) {
        var names = names(rows.getMetaData());
        while (rows.next()) {
          write(json, names, rows);
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    return body;
  }

  private static String[] names(ResultSetMetaData columns) throws SQLException {
    var names = new String[columns.getColumnCount()];
    for (int i = 0; i < names.length; i++) {
      names[i] = columns.getColumnLabel(i + 1);
    }
    return names;
  }

  private static void write(JsonGenerator json, String[] names, ResultSet row)
      throws SQLException, IOException {
    json.writeStartObject();
    for (int i = 0; i < names.length; i++) {
      var value = row.getString(i + 1);
      if (value != null) {
        json.writeStringField(names[i], value);
      }
    }
    json.writeEndObject();
  }
}
