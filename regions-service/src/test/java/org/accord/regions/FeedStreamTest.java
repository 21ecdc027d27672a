package org.accord.regions;

import static org.accord.regions.ReferenceData.BASE;
import static org.accord.regions.ReferenceData.IMPORTS;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.accord.kit.testing.ServiceUnderTest;
import org.accord.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class FeedStreamTest {
  @TestHTTPResource(BASE + "/changes/stream")
  URI stream;

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @Test
  void eventsComeAsTheyAreCommittedAndTheLastIdGoesOn() throws Exception {
    Event first;
    try (var open = new Open("?after=latest", null)) {
      assertTrue(open.contentType.startsWith("text/event-stream"), open.contentType);
      assertTrue(open.next().data().isEmpty(), "the first beat");
      write("stream-one");
      first = open.next();
      assertTrue(first.data().contains("\"stream-one\""), first.data());
      write("stream-two");
      assertTrue(open.next().data().contains("\"stream-two\""));
    }
    write("stream-three");
    try (var open = new Open("", first.id())) {
      assertEquals(first.id(), open.next().id());
      assertTrue(open.next().data().contains("\"stream-two\""));
      assertTrue(open.next().data().contains("\"stream-three\""));
    }
  }

  @Test
  void onlyTheTypesWantedCome() throws Exception {
    try (var open = new Open("?after=latest&types=accord.regions.agreement.updated", null)) {
      open.next();
      write("stream-typed");
      write("stream-typed", "renamed");
      assertTrue(open.next().data().contains("accord.regions.agreement.updated"));
    }
  }

  @Test
  void fromTheBeginningAllOfItComes() throws Exception {
    try (var open = new Open("", null)) {
      open.next();
      assertTrue(open.next().data().contains("accord.regions.source.created"));
      for (int i = 0; i < 300; i++) assertTrue(open.next().data().startsWith("{\"specversion\""));
    }
  }

  private record Event(String id, String data) {}

  private final class Open implements AutoCloseable {
    private final BufferedReader lines;
    private final String contentType;

    Open(String query, String lastEventId) throws IOException, InterruptedException {
      var request =
          HttpRequest.newBuilder(URI.create(stream + query))
              .header("Authorization", "Bearer " + Tokens.of("viewer"));
      if (lastEventId != null) request.header("Last-Event-ID", lastEventId);
      HttpResponse<java.io.InputStream> answer =
          HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
      assertEquals(200, answer.statusCode());
      contentType = answer.headers().firstValue("Content-Type").orElseThrow();
      lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    Event next() throws IOException {
      String id = "";
      String data = "";
      for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
        if (line.startsWith("id: ")) id = line.substring(4);
        if (line.startsWith("data: ")) data = line.substring(6);
      }
      return new Event(id, data);
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  private static void write(String key) {
    write(key, "Stream");
  }

  private static void write(String key, String title) {
    IMPORTS
        .lines(
            "agreements",
            "all_or_nothing",
            "id,party_a,party_b,level,kind,title,signed_on,source_doc,source_note",
            key + ",BY-HM,CN-HL,city,memorandum," + title + ",2011,S2,1")
        .then()
        .body("state", equalTo("completed"));
  }
}
