package org.accord.kit.workbook;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// The texts that cells refer to by number. They wait in a file of their own: a workbook of many
/// rows has many of them.
final class Texts implements Closeable {
  private final Arena arena = Arena.ofShared();
  private MemorySegment bytes = MemorySegment.NULL;
  private long[] ends = new long[1024];
  private int count;

  private Texts() {}

  static Texts of(Archive archive, Limits limits) throws IOException {
    Texts texts = new Texts();
    Path file = Files.createTempFile("texts", null);
    try {
      var part = archive.part("xl/sharedStrings.xml");
      if (part.isPresent())
        try (Xml xml = new Xml(part.orElseThrow());
            var out = new BufferedOutputStream(Files.newOutputStream(file))) {
          texts.read(xml, out, limits);
        }
      texts.map(file);
      return texts;
    } catch (IOException | RuntimeException e) {
      texts.close();
      throw e;
    } finally {
      Files.delete(file);
    }
  }

  /// The text with this number, or null.
  @Nullable String at(int number) {
    if (number < 0 || number >= count) return null;
    long begin = number == 0 ? 0 : ends[number - 1];
    byte[] text = bytes.asSlice(begin, ends[number] - begin).toArray(ValueLayout.JAVA_BYTE);
    return new String(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    arena.close();
  }

  private void read(Xml xml, OutputStream out, Limits limits) throws IOException {
    long end = 0;
    while (xml.nextElement("si")) {
      if (count == limits.texts())
        throw new UnreadableWorkbook(
            "The workbook has more than " + limits.texts() + " different texts");
      byte[] text = text(xml, "si", limits).getBytes(StandardCharsets.UTF_8);
      out.write(text);
      end += text.length;
      if (count == ends.length) ends = Arrays.copyOf(ends, count * 2);
      ends[count++] = end;
    }
  }

  private void map(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
  }

  /// The text of the element that begins here, whatever its runs are formatted as, without the
  /// readings that are written above Chinese and Japanese.
  static String text(Xml xml, String element, Limits limits) {
    StringBuilder text = new StringBuilder();
    boolean shown = false;
    int reading = 0;
    for (int event = xml.next(); ; event = xml.next()) {
      switch (event) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (xml.is("rPh")) reading++;
          shown = xml.is("t") && reading == 0;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          shown = false;
          if (xml.is("rPh")) reading--;
          if (xml.is(element)) return text.toString();
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
          if (shown) text.append(xml.text());
          if (text.length() > limits.rowCharacters())
            throw new UnreadableWorkbook(
                "The workbook has a text longer than " + limits.rowCharacters() + " characters");
        }
        default -> {}
      }
    }
  }
}
