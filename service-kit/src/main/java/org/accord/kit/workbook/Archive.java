package org.accord.kit.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// The ZIP archive that a workbook is.
final class Archive implements Closeable {
  private static final int END_BYTES = 22;
  private static final int END_SIGNATURE = 0x06054b50;

  private final ZipFile zip;
  private final Limits limits;

  private Archive(ZipFile zip, Limits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  static Archive open(Path file, Limits limits) throws IOException {
    requireModestDirectory(file, limits);
    try {
      Archive archive = new Archive(new ZipFile(file.toFile()), limits);
      archive.refuseMacros();
      return archive;
    } catch (ZipException _) {
      throw broken();
    }
  }

  /// A file of the archive, if it is there.
  Optional<GuardedStream> part(String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) return Optional.empty();
    try {
      return Optional.of(
          new GuardedStream(zip.getInputStream(entry), name, entry.getCompressedSize(), limits));
    } catch (ZipException _) {
      throw broken();
    }
  }

  /// How long a file of the archive says that it is.
  long bytes(String name) {
    ZipEntry entry = zip.getEntry(name);
    return entry == null ? 0 : entry.getSize();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void refuseMacros() throws IOException {
    boolean macros =
        zip.stream()
            .map(entry -> entry.getName().toLowerCase(Locale.ROOT))
            .anyMatch(name -> name.endsWith("vbaproject.bin") || name.contains("/macrosheets/"));
    if (!macros) return;
    zip.close();
    throw new UnreadableWorkbook("The workbook has macros; save it without them, as .xlsx");
  }

  /// The library reads the archive's directory as a whole: it has to be small. It ends the file,
  /// since programs that write workbooks put no comment behind it.
  private static void requireModestDirectory(Path file, Limits limits) throws IOException {
    ByteBuffer end = ByteBuffer.allocate(END_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = FileChannel.open(file)) {
      if (channel.size() < END_BYTES) throw broken();
      channel.position(channel.size() - END_BYTES);
      while (end.hasRemaining() && channel.read(end) >= 0) {}
    }
    end.flip();
    if (end.remaining() < END_BYTES || end.getInt(0) != END_SIGNATURE) throw broken();
    int entries = Short.toUnsignedInt(end.getShort(10));
    long bytes = Integer.toUnsignedLong(end.getInt(12));
    if (entries > limits.entries() || bytes > limits.directoryBytes())
      throw new UnreadableWorkbook(
          "The workbook is an archive of more than " + limits.entries() + " files");
  }

  private static UnreadableWorkbook broken() {
    return new UnreadableWorkbook("The file is a broken archive, not a workbook");
  }
}
