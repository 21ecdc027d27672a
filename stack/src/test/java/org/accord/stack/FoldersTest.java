package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoldersTest {
  @TempDir Path folder;
  private Path from;
  private Path to;

  @BeforeEach
  void fill() throws IOException {
    from = folder.resolve("from");
    to = folder.resolve("to");
    Files.createDirectories(from.resolve("lib"));
    Files.writeString(from.resolve("run.jar"), "one");
    Files.writeString(from.resolve("lib/a.jar"), "a");
  }

  @Test
  void mirrorsWhatIsNewChangedAndGone() throws IOException {
    Folders.mirror(from, to);
    assertThat(Folders.hash(to)).isEqualTo(Folders.hash(from));

    Files.delete(from.resolve("lib/a.jar"));
    Files.writeString(from.resolve("lib/b.jar"), "b");
    Files.writeString(from.resolve("run.jar"), "another");
    Folders.mirror(from, to);

    assertThat(Folders.hash(to)).isEqualTo(Folders.hash(from));
    assertThat(to.resolve("lib/a.jar")).doesNotExist();
    assertThat(to.resolve("run.jar")).hasContent("another");
  }

  @Test
  void hashesNamesAndContents() throws IOException {
    var before = Folders.hash(from);

    Files.move(from.resolve("lib/a.jar"), from.resolve("lib/c.jar"));
    var renamed = Folders.hash(from);
    Files.writeString(from.resolve("lib/c.jar"), "c");

    assertThat(renamed).isNotEqualTo(before);
    assertThat(Folders.hash(from)).isNotEqualTo(renamed).isNotEqualTo(before);
  }

  @Test
  void deletesLinksAndLeavesWhatTheyPointTo() throws IOException {
    Files.createDirectories(to);
    Files.createSymbolicLink(to.resolve("link"), from);

    Folders.delete(to);

    assertThat(to).doesNotExist();
    assertThat(from.resolve("run.jar")).exists();
  }
}
