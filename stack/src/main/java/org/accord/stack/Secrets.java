package org.accord.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.accord.stack.terminal.StackException;

/// Passwords and keys of one system, generated at its first start and readable by its user only.
final class Secrets {
  private static final String FILE = "secrets.properties";

  private final TreeMap<String, String> values;

  private Secrets(TreeMap<String, String> values) {
    this.values = values;
  }

  /// The secrets of a system that has been started before.
  static Secrets existing(Path folder, Realm realm) {
    if (!Files.exists(folder.resolve(FILE))) {
      throw new StackException("This system was never started: ./accord up");
    }
    return open(folder, realm, false);
  }

  /// Reads the secrets and adds those that are missing.
  ///
  /// @param fresh whether there are no data yet that older secrets protect
  static Secrets open(Path folder, Realm realm, boolean fresh) {
    var file = folder.resolve(FILE);
    try {
      var exists = Files.exists(file);
      if (!exists && !fresh) {
        throw new StackException(
            "The data are there, but their passwords are gone: "
                + file
                + " is missing. Put it back, or start anew with ./accord down --wipe");
      }
      var secrets = new Secrets(exists ? read(file) : new TreeMap<>());
      if (secrets.complete(realm)) {
        createPrivateFolder(folder);
        writePrivately(
            file,
            secrets.values.entrySet().stream()
                .map(Object::toString)
                .collect(Collectors.joining("\n", "", "\n")));
        writePrivately(folder.resolve("users.txt"), secrets.users(realm));
      }
      return secrets;
    } catch (IOException e) {
      throw new StackException("Cannot keep the secrets in " + folder + ": " + e.getMessage(), e);
    }
  }

  private static TreeMap<String, String> read(Path file) throws IOException {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    var values = new TreeMap<String, String>();
    properties
        .stringPropertyNames()
        .forEach(name -> values.put(name, properties.getProperty(name)));
    return values;
  }

  /// @return whether anything was added
  private boolean complete(Realm realm) {
    int before = values.size();
    for (var component : Component.SERVICES) {
      addKey(component.database());
      addKey(component.schemaAccount());
      addKey(cursor(component));
    }
    addKey(Component.KEYCLOAK.database());
    addKey("gateway-client");
    addKey("gateway-session");
    addKey("keycloak-admin");
    realm.partners().forEach(this::addKey);
    realm.users().forEach(user -> values.computeIfAbsent(user, _ -> Passwords.typeable()));
    return values.size() > before;
  }

  private void addKey(String name) {
    values.computeIfAbsent(name, _ -> Passwords.key());
  }

  String of(String name) {
    var value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No secret is called " + name);
    }
    return value;
  }

  /// The name of the key that signs a service's paging cursors.
  static String cursor(Component service) {
    return service.partName() + "-cursor";
  }

  private String users(Realm realm) {
    var text = new StringBuilder("Demo users of this system, by role\n\n");
    realm.users().forEach(user -> text.append("%-28s %s%n".formatted(user, of(user))));
    text.append("\nPartner systems: client id and secret\n\n");
    realm.partners().forEach(partner -> text.append("%-28s %s%n".formatted(partner, of(partner))));
    return text.append("\nKeycloak's own console\n\n")
        .append("%-28s %s%n".formatted("admin", of("keycloak-admin")))
        .toString();
  }

  private static void createPrivateFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
  }

  private static void writePrivately(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text);
  }
}
