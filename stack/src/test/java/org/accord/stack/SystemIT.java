package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.accord.stack.terminal.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(RunningSystem.Start.class)
class SystemIT {
  private static final JsonMapper JSON = new JsonMapper();

  @Test
  void isReadyInAllParts(RunningSystem system) throws Exception {
    assertThat(system.status())
        .hasSize(Component.values().length)
        .extracting(PartStatus::state)
        .containsOnly(PartStatus.State.READY);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void listensOnLoopbackOnly(RunningSystem system) throws Exception {
    var sockets =
        Stream.of(Component.values()).map(system::process).flatMap(SystemIT::openFiles).toList();

    var listening =
        Stream.of("tcp", "tcp6")
            .flatMap(table -> lines(Path.of("/proc/net", table)))
            .map(line -> line.strip().split("\\s+"))
            .filter(fields -> fields[3].equals("0A"))
            .filter(fields -> sockets.contains("socket:[" + fields[9] + "]"))
            .map(fields -> fields[1].substring(0, fields[1].indexOf(':')))
            .toList();

    assertThat(listening)
        .hasSizeGreaterThanOrEqualTo(Component.values().length)
        .isSubsetOf(
            "0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");
  }

  @ParameterizedTest
  @CsvSource({
    "viewer, viewer",
    "regions-editor, regions-editor",
    "administrator, administrator",
    "partner-education, partner-system"
  })
  void givesTokensWithAudienceAndRoles(String name, String role, RunningSystem system)
      throws Exception {
    var claims = claims(system.token(name));

    assertThat(claims.get("iss").asText()).isEqualTo(system.settings().issuer());
    assertThat(claims.get("aud").asText()).isEqualTo("accord-api");
    assertThat(claims.at("/realm_access/roles").valueStream().map(JsonNode::asText))
        .containsExactly(role);
  }

  @ParameterizedTest
  @CsvSource({
    "exchange-participant, participant_id, xp-ctec",
    "zone-administrator, zone_id, great-stone",
    "institution-representative, institution_id, by-bsu"
  })
  void tellsWhomARepresentativeActsFor(
      String user, String claim, String value, RunningSystem system) throws Exception {
    assertThat(claims(system.token(user)).get(claim).asText()).isEqualTo(value);
  }

  @Test
  void grantsAPartnerItsScopes(RunningSystem system) throws Exception {
    assertThat(claims(system.token("partner-trade")).get("scope").asText().split(" "))
        .contains("trade:read", "regions:read", "education:read", "changes:read", "trade:write")
        .doesNotContain("regions:write", "education:write", "exchange:trade");
  }

  @Test
  void namesTheUsersWhenOneIsUnknown(RunningSystem system) {
    assertThatThrownBy(() -> system.token("nobody"))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("viewer, trade-editor")
        .hasMessageContaining("partner-trade, partner-regions, partner-education");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/trade/v1/observations",
        "/api/regions/v1/territories",
        "/api/education/v1/institutions"
      })
  void answersWithATokenOnly(String path, RunningSystem system) throws Exception {
    assertThat(system.getWithoutToken(path).statusCode()).isEqualTo(401);

    var answer = system.get(path + "?limit=1&total=true", "viewer");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(JSON.readTree(answer.body()).get("items")).hasSize(1);
  }

  private static JsonNode claims(String token) throws IOException {
    return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }

  private static Stream<String> openFiles(ProcessHandle process) {
    try (var files = Files.list(Path.of("/proc", Long.toString(process.pid()), "fd"))) {
      return files.map(SystemIT::target).toList().stream();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException closedMeanwhile) {
      return "";
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream().skip(1);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
