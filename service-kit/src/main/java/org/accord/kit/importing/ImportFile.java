package org.accord.kit.importing;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A file whose header is that of a kind of import. Read one row at a time: memory does not grow
/// with the file.
sealed interface ImportFile extends Closeable permits CsvFile, XlsxFile {
  /// How every ZIP archive begins, and so every XLSX workbook.
  byte[] ARCHIVE = {'P', 'K', 3, 4};

  /// How the files of older spreadsheet programs begin, and those that a password protects.
  byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  /// Opens a file as what it is by its content, and refuses it when its header is not the kind's.
  ///
  /// @param size in bytes
  static ImportFile open(InputStream file, long size, List<Column> known) throws IOException {
    try {
      BufferedInputStream bytes = new BufferedInputStream(file);
      bytes.mark(ARCHIVE.length);
      byte[] start = bytes.readNBytes(ARCHIVE.length);
      bytes.reset();
      if (Arrays.equals(start, COMPOUND))
        throw Header.unreadable(
            1, "not-a-workbook", "The file is an old or a protected workbook; save it as .xlsx");
      return Arrays.equals(start, ARCHIVE)
          ? workbook(bytes, known)
          : new CsvFile(bytes, size, known);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static ImportFile workbook(InputStream file, List<Column> known) throws IOException {
    Path copy = Files.createTempFile("import", ".xlsx");
    try (file) {
      Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      return XlsxFile.open(copy, known);
    } finally {
      Files.delete(copy);
    }
  }

  /// The columns of the header, in its order.
  List<Column> columns();

  /// The next row that is not empty, or null after the last.
  @Nullable ImportRow next();

  /// How much of the file is read.
  int percent();

  /// What a spreadsheet calls a cell, such as `B7`; null for a file that no spreadsheet wrote.
  @Nullable String cellName(int column, long row);
}
