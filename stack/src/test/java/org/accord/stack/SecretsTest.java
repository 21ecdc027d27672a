package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.accord.stack.terminal.StackException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  private final Realm realm = Realm.load();

  @TempDir Path folder;

  @Test
  void areReadableByTheirUserOnly() throws IOException {
    Secrets.open(folder.resolve("secrets"), realm, true);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secretsFile())))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("secrets/users.txt"))))
        .isEqualTo("rw-------");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
        .isEqualTo("rwx------");
  }

  @Test
  void stayTheSameFromStartToStart() {
    var first = Secrets.open(folder.resolve("secrets"), realm, true);
    var second = Secrets.open(folder.resolve("secrets"), realm, false);

    assertThat(second.of("viewer")).isEqualTo(first.of("viewer"));
    assertThat(second.of("accord_trade_schema")).isEqualTo(first.of("accord_trade_schema"));
  }

  @Test
  void gainWhatALaterVersionNeeds() throws IOException {
    var first = Secrets.open(folder.resolve("secrets"), realm, true);
    try (var lines = Files.lines(secretsFile())) {
      Files.writeString(
          secretsFile(),
          lines.filter(line -> !line.startsWith("viewer=")).collect(Collectors.joining("\n")));
    }

    var second = Secrets.open(folder.resolve("secrets"), realm, false);

    assertThat(second.of("viewer")).isNotEqualTo(first.of("viewer"));
    assertThat(second.of("administrator")).isEqualTo(first.of("administrator"));
    assertThat(folder.resolve("secrets/users.txt")).content().contains(second.of("viewer"));
  }

  @Test
  void areNotMadeAnewForDataThatOlderOnesProtect() {
    assertThatThrownBy(() -> Secrets.open(folder.resolve("secrets"), realm, false))
        .isInstanceOf(StackException.class)
        .hasMessageContaining("down --wipe");
  }

  @Test
  void areNotThereBeforeTheFirstStart() {
    assertThatThrownBy(() -> Secrets.existing(folder.resolve("secrets"), realm))
        .isInstanceOf(StackException.class)
        .hasMessage("This system was never started: ./accord up");
  }

  @Test
  void areLongForProgramsAndTypeableForPeople() {
    assertThat(Passwords.key()).matches("[A-Za-z0-9]{40}");
    assertThat(Passwords.typeable()).matches("([a-z]{4}-){3}[0-9]{2}");
    assertThat(Stream.generate(Passwords::typeable).limit(1000).distinct()).hasSize(1000);
  }

  private Path secretsFile() {
    return folder.resolve("secrets/secrets.properties");
  }
}
