package org.accord.kit.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Compares the document that a service serves with the committed one. Run with
/// `-Daccord.openapi.update=true` to accept a change of the contract.
public final class OpenApiContract {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final Path COMMITTED = Path.of("openapi.json");

  private OpenApiContract() {}

  /// @param path where the service serves it, such as `/api/regions/openapi.json`
  public static void verify(String path) throws IOException {
    JsonNode served = JSON.readTree(given().get(path).then().statusCode(200).extract().asString());
    if (Boolean.getBoolean("accord.openapi.update"))
      Files.writeString(COMMITTED, JSON.writeValueAsString(served) + "\n");
    assertEquals(
        JSON.writeValueAsString(JSON.readTree(COMMITTED.toFile())),
        JSON.writeValueAsString(served),
        "The contract differs from " + COMMITTED);
    assertEquals(
        List.of(),
        served.findValuesAsText("$ref").stream()
            .filter(reference -> served.at(reference.substring(1)).isMissingNode())
            .distinct()
            .toList(),
        "What is referred to and stands nowhere in the contract");
  }
}
