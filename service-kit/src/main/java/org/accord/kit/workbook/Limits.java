package org.accord.kit.workbook;

/// How much of a workbook is read before it is refused. A workbook is a compressed archive: what it
/// unpacks to is its maker's choice, not told by its size.
///
/// @param entries files in the archive
/// @param directoryBytes of the archive's directory, which is read as a whole
/// @param unpackedBytes of one file in the archive
/// @param ratio of a file's bytes unpacked to those packed, once a MiB is unpacked
/// @param tokenBytes of one element, attribute or comment, which the parser holds as a whole
/// @param rowCharacters of the cells of one row
/// @param texts in the table of texts that cells refer to
public record Limits(
    int entries,
    long directoryBytes,
    long unpackedBytes,
    int ratio,
    int tokenBytes,
    int rowCharacters,
    int texts) {
  public static final Limits STANDARD =
      new Limits(1000, 1 << 20, 1L << 30, 100, 1 << 20, 1 << 20, 4_000_000);
}
