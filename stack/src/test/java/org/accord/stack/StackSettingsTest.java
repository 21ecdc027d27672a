package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.accord.stack.terminal.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StackSettingsTest {
  private static final Path ROOT = Path.of("/repository");

  @Test
  void keepsItsStateInTheRepositoryAtTheStandardPorts() {
    var settings = StackSettings.of(ROOT, Map.of());

    assertThat(settings.state()).isEqualTo(Path.of("/repository/.accord"));
    assertThat(settings.ports()).isEqualTo(Ports.STANDARD);
    assertThat(settings.issuer()).isEqualTo("http://localhost:8180/realms/accord");
  }

  @Test
  void makesRoomForASecondSystem() {
    var settings =
        StackSettings.of(ROOT, Map.of("ACCORD_STATE", "/other", "ACCORD_PORT_BASE", "18080"));

    assertThat(settings.state()).isEqualTo(Path.of("/other"));
    assertThat(settings.programs()).isEqualTo(Path.of("/repository/.accord/programs"));
    assertThat(settings.gatewayUrl()).isEqualTo("http://localhost:18080");
    assertThat(Stream.of(Component.values()).map(settings.ports()::of))
        .containsExactlyInAnyOrder(18080, 18081, 18082, 18083, 18180, 18280)
        .containsExactlyInAnyOrderElementsOf(
            Ports.OFFSETS.stream().map(offset -> 18080 + offset).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"80", "eighty", "65500", "180800", "-1"})
  void refusesWhatIsNoPort(String base) {
    assertThatThrownBy(() -> StackSettings.of(ROOT, Map.of("ACCORD_PORT_BASE", base)))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("ACCORD_PORT_BASE")
        .hasMessageContaining(base);
  }
}
