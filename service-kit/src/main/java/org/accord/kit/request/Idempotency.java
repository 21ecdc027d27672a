package org.accord.kit.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Supplier;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.revision.DatabaseFailure;
import org.jspecify.annotations.Nullable;

/// Makes a POST with an `Idempotency-Key` happen once. The key is stored in the transaction of what
/// the request does, so that the two are kept or lost together: no crash between them can repeat
/// the work. While the first request runs, its row is locked and a repeat is told so.
@ApplicationScoped
public class Idempotency {
  public static final String HEADER = "Idempotency-Key";
  private static final int LONGEST_KEY = 255;
  private static final int LOCK_WAIT_TIMEOUT = 1205;

  private final AgroalDataSource database;
  private final Caller caller;
  private final OnceScope begun;
  private final ObjectMapper mapper;

  Idempotency(AgroalDataSource database, Caller caller, OnceScope begun, ObjectMapper mapper) {
    this.database = database;
    this.caller = caller;
    this.begun = begun;
    this.mapper = mapper;
  }

  /// Does the work and answers, or gives the first answer again. Call it within the transaction of
  /// the work.
  ///
  /// @param body what the request asks; another body with the same key is refused
  public Response once(Object body, Supplier<Response> work) {
    return onceOf(hash(json(body)), work);
  }

  /// The same for a body whose hash is known, such as a file.
  public Response onceOf(byte[] fingerprint, Supplier<Response> work) {
    String key = caller.header(HEADER);
    if (key == null) return work.get();
    byte[] scope = scope(key);
    try (var connection = database.getConnection()) {
      if (!reserve(connection, scope, fingerprint)) return stored(connection, scope, fingerprint);
      begun.begin(new OnceScope.Begun(scope, fingerprint));
      Response answer = work.get();
      begun.end();
      store(connection, scope, answer);
      return answer;
    } catch (SQLException e) {
      if (e.getErrorCode() == LOCK_WAIT_TIMEOUT)
        throw new Refusal.Conflict(
            "idempotency-in-progress", "The first request with this key is still running");
      throw new DatabaseFailure(e);
    }
  }

  /// Keeps the refusal of work that was begun, whose transaction is rolled back by now: a repeat is
  /// refused alike, even if it could be done meanwhile.
  public void refused(Response refusal) {
    OnceScope.Begun work = begun.end();
    if (work == null) return;
    try (var connection = database.getConnection()) {
      if (reserve(connection, work.scope(), work.fingerprint()))
        store(connection, work.scope(), refusal);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  @Scheduled(every = "1h", delayed = "5m")
  void forget() {
    try (var connection = database.getConnection();
        var delete =
            connection.prepareStatement(
                "DELETE FROM idempotent_request"
                    + " WHERE received_at < UTC_TIMESTAMP(6) - INTERVAL 24 HOUR")) {
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private byte[] scope(String key) {
    if (key.isBlank() || key.length() > LONGEST_KEY)
      throw new Refusal.Rejected(
          "invalid-request", HEADER + " is a text of 1 to " + LONGEST_KEY + " characters");
    return hash(
        (caller.client()
                + "\n"
                + caller.name()
                + "\n"
                + caller.method()
                + "\n"
                + caller.path()
                + "\n"
                + key)
            .getBytes(StandardCharsets.UTF_8));
  }

  private static boolean reserve(Connection connection, byte[] scope, byte[] fingerprint)
      throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "SET STATEMENT innodb_lock_wait_timeout = 0 FOR"
                + " INSERT IGNORE INTO idempotent_request (scope, fingerprint, received_at)"
                + " VALUES (?, ?, UTC_TIMESTAMP(6))")) {
      insert.setBytes(1, scope);
      insert.setBytes(2, fingerprint);
      return insert.executeUpdate() == 1;
    }
  }

  private static Response stored(Connection connection, byte[] scope, byte[] fingerprint)
      throws SQLException {
    try (var select =
        connection.prepareStatement(
            "SELECT fingerprint, status, location, etag, content_type, body"
                + " FROM idempotent_request WHERE scope = ?")) {
      select.setBytes(1, scope);
      try (ResultSet row = select.executeQuery()) {
        if (!row.next())
          throw new Refusal.Conflict(
              "idempotency-in-progress", "The first request with this key has just failed; repeat");
        if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint))
          throw new Refusal.Rejected(
              "idempotency-mismatch", "The key was used for another request; take a new one");
        Response.ResponseBuilder answer =
            Response.status(row.getInt("status")).header("Idempotency-Replayed", "true");
        String location = row.getString("location");
        if (location != null) answer.header(HttpHeaders.LOCATION, location);
        String etag = row.getString("etag");
        if (etag != null) answer.header(HttpHeaders.ETAG, etag);
        String body = row.getString("body");
        if (body != null)
          answer.type(MediaType.valueOf(row.getString("content_type"))).entity(body);
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
      }
    }
  }

  private void store(Connection connection, byte[] scope, Response answer) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "UPDATE idempotent_request SET status = ?, location = ?, etag = ?, content_type = ?,"
                + " body = ? WHERE scope = ?")) {
      update.setInt(1, answer.getStatus());
      update.setString(2, answer.getHeaderString(HttpHeaders.LOCATION));
      update.setString(3, answer.getHeaderString(HttpHeaders.ETAG));
      update.setString(4, answer.getMediaType() == null ? null : answer.getMediaType().toString());
      update.setString(5, text(answer.getEntity()));
      update.setBytes(6, scope);
      update.executeUpdate();
    }
  }

  private @Nullable String text(@Nullable Object entity) {
    return entity == null ? null : new String(json(entity), StandardCharsets.UTF_8);
  }

  private byte[] json(Object value) {
    try {
      return mapper.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hash(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
