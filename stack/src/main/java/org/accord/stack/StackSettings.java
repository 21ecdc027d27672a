package org.accord.stack;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.accord.stack.terminal.StackException;

/// Where a system lives: two of them with other folders and ports run side by side.
///
/// @param root the repository, where the built programs are
/// @param state all that running leaves behind: data, logs, secrets, process ids
/// @param databaseFlags further flags of the database server, for measuring
public record StackSettings(Path root, Path state, Ports ports, List<String> databaseFlags) {
  static final String STATE = "ACCORD_STATE";
  static final String PORT_BASE = "ACCORD_PORT_BASE";

  public StackSettings {
    root = root.toAbsolutePath().normalize();
    state = state.toAbsolutePath().normalize();
    databaseFlags = List.copyOf(databaseFlags);
  }

  public StackSettings(Path root, Path state, Ports ports) {
    this(root, state, ports, List.of());
  }

  public StackSettings withDatabaseFlags(String... flags) {
    return new StackSettings(root, state, ports, List.of(flags));
  }

  static StackSettings of(Path root, Map<String, String> environment) {
    var state = environment.getOrDefault(STATE, "");
    var base = environment.getOrDefault(PORT_BASE, "");
    return new StackSettings(
        root,
        state.isBlank() ? defaultState(root) : Path.of(state),
        base.isBlank() ? Ports.STANDARD : Ports.from(parsePort(base)));
  }

  static Path defaultState(Path root) {
    return root.resolve(".accord");
  }

  private static int parsePort(String text) {
    if (!text.matches("\\d{4,5}") || Integer.parseInt(text) > Ports.HIGHEST_BASE) {
      throw new StackException(
          PORT_BASE + " must be a port from 1024 to " + Ports.HIGHEST_BASE + ", not " + text);
    }
    return Integer.parseInt(text);
  }

  /// Unpacked programs: shared by all systems of this repository.
  public Path programs() {
    return defaultState(root).resolve("programs");
  }

  Path secrets() {
    return state.resolve("secrets");
  }

  Path logs() {
    return state.resolve("logs");
  }

  Path runFolder() {
    return state.resolve("run");
  }

  Path mariaDb() {
    return state.resolve("mariadb");
  }

  Path keycloak() {
    return state.resolve("keycloak");
  }

  Path app(Component component) {
    return state.resolve("apps").resolve(component.partName());
  }

  /// Where a service keeps the files that are being uploaded to it.
  Path uploads(Component component) {
    return state.resolve("uploads").resolve(component.partName());
  }

  Path log(Component component) {
    return logs().resolve(component.partName() + ".log");
  }

  public String gatewayUrl() {
    return "http://localhost:" + ports.gateway();
  }

  public String issuer() {
    return "http://localhost:" + ports.keycloak() + "/realms/accord";
  }
}
