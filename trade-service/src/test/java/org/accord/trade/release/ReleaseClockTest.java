package org.accord.trade.release;

import static org.accord.trade.release.Editors.OBSERVATIONS;
import static org.accord.trade.release.Editors.create;
import static org.accord.trade.release.Editors.editor;
import static org.accord.trade.release.Editors.figure;
import static org.accord.trade.release.Editors.publish;
import static org.accord.trade.release.Editors.release;
import static org.accord.trade.release.Editors.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.trade.ReferenceData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What becomes of releases that cannot be published at their time.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ReleaseClockTest {
  @Inject AgroalDataSource database;

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @Test
  void whatCameDueWhileNoServiceRanIsPublishedThen() throws Exception {
    Instant planned = Instant.now().plusSeconds(7200).truncatedTo(ChronoUnit.MILLIS);
    String at = release("Missed", create(figure("missed-one", "MN", 1971, "10")));
    publish(at, planned).then().statusCode(201);
    execute(
        "UPDATE trade_release SET visible_from = visible_from - INTERVAL 3 HOUR WHERE id = '%s'"
            .formatted(id(at)));
    await(at, "state", "published");
    viewer().get(OBSERVATIONS + "/missed-one").then().statusCode(200);
    assertEquals(
        planned.minus(Duration.ofHours(3)), Instant.parse(viewer().get(at).path("visibleFrom")));
  }

  @Test
  void whatFailsIsTriedLaterEachTimeAndSaysSo() throws Exception {
    String at = release("Failing", create(figure("failing-one", "MN", 1972, "10")));
    publish(at, Instant.now().plusSeconds(3)).then().statusCode(201);
    String action = "UPDATE release_change SET action = '%s' WHERE release_id = '%s'";
    execute(action.formatted("unheard", id(at)));
    await(at, "failedAttempts", 2);
    Instant next = Instant.parse(editor().get(at).path("nextAttempt"));
    editor().get(at).then().body("state", equalTo("scheduled"));
    await(at, "failedAttempts", 3);
    Instant later = Instant.parse(editor().get(at).path("nextAttempt"));
    assertTrue(Instant.now().isAfter(next), "It was tried before " + next);
    assertTrue(later.isAfter(next.plusSeconds(7)), later + " is soon after " + next);
    execute(action.formatted("create", id(at)));
    execute(
        "UPDATE release_attempt SET next_at = UTC_TIMESTAMP(6) WHERE release_id = '%s'"
            .formatted(id(at)));
    await(at, "state", "published");
    viewer().get(at).then().body("failedAttempts", nullValue()).body("nextAttempt", nullValue());
    viewer().get(OBSERVATIONS + "/failing-one").then().statusCode(200);
  }

  private static String id(String at) {
    return at.substring(at.lastIndexOf('/') + 1);
  }

  private static void await(String at, String field, Object value) throws InterruptedException {
    Instant end = Instant.now().plusSeconds(60);
    while (!value.equals(editor().get(at).path(field))) {
      assertTrue(Instant.now().isBefore(end), () -> editor().get(at).asString());
      Thread.sleep(100);
    }
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      assertEquals(1, statement.executeUpdate(sql), sql);
    }
  }
}
