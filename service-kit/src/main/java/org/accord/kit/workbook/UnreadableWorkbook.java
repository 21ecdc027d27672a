package org.accord.kit.workbook;

/// A file that is no workbook, or one that is not safe to read. The message says which, in words
/// for whoever sent it.
public final class UnreadableWorkbook extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableWorkbook(String message) {
    super(message, null, false, false);
  }
}
