package org.accord.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {
  private final ObjectMapper json = new ObjectMapper();

  @Test
  void jsonLeavesOutWhatIsNotSaid() throws JsonProcessingException {
    assertEquals(
        """
        {"type":"/problems/not-found","title":"Not found","status":404}\
        """,
        json.writeValueAsString(Problem.of("not-found", "en")));
  }

  @Test
  void jsonNamesEveryFaultWithItsPlace() throws JsonProcessingException {
    Problem problem =
        Problem.of("invalid-body", "en")
            .withDetail("2 values are wrong")
            .withInstance("/api/regions/v1/agreements")
            .withErrors(
                List.of(
                    Fault.field("/signedOn", "invalid-date", "there is no month 13"),
                    Fault.parameter("limit", "out-of-range", "at most 500")))
            .withTraceId("4bf92f3577b34da6a3ce929d0e0e4736");

    assertEquals(
        """
        {"type":"/problems/invalid-body","title":"The body is not valid","status":400,\
        "detail":"2 values are wrong","instance":"/api/regions/v1/agreements",\
        "errors":[{"pointer":"/signedOn","code":"invalid-date","detail":"there is no month 13"},\
        {"pointer":"?limit","code":"out-of-range","detail":"at most 500"}],\
        "traceId":"4bf92f3577b34da6a3ce929d0e0e4736"}\
        """,
        json.writeValueAsString(problem));
  }

  @Test
  void aProblemReadsBackAsItWasWritten() throws JsonProcessingException {
    Problem problem = Problem.of("stale", "ru").withDetail("версия 3");

    assertEquals(problem, json.readValue(json.writeValueAsString(problem), Problem.class));
    assertEquals("stale", problem.code());
  }

  @Test
  void aFaultCodeIsNoProblem() {
    assertThrows(IllegalArgumentException.class, () -> Problem.of("invalid-date", "en"));
  }

  @Test
  void theListOfFaultsIsKeptAsItWas() {
    List<Fault> faults = new ArrayList<>();
    Problem problem = Problem.of("invalid-body", "en").withErrors(faults);
    faults.add(Fault.field("", "required", "the body is missing"));

    assertEquals(List.of(), problem.errors());
  }

  @Test
  void pointersAreEscapedJsonPointers() {
    assertEquals("/parties/0/territory", Fault.pointerTo("parties", 0, "territory"));
    assertEquals("/a~1b~0c", Fault.pointerTo("a/b~c"));
    assertEquals("", Fault.pointerTo());
    assertEquals("/rows/7/signed_on", Fault.cell(7, "signed_on", "required", "x").pointer());
    assertEquals("/rows/7", Fault.row(7, "malformed-row", "x").pointer());
    assertThrows(IllegalArgumentException.class, () -> Fault.field("signedOn", "required", "x"));
  }
}
