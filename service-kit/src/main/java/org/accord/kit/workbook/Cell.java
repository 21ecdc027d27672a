package org.accord.kit.workbook;

/// A cell as the workbook keeps it.
///
/// @param text the text, or the number as it is stored; of a formula, the formula itself
public record Cell(Kind kind, String text) {
  static final Cell EMPTY = new Cell(Kind.TEXT, "");

  /// What was typed into the cell.
  public enum Kind {
    TEXT,
    NUMBER,
    /// A number that is shown as a date or a time.
    DATE,
    BOOLEAN,
    /// What a failed formula left, such as `#REF!`.
    ERROR,
    FORMULA
  }

  public boolean isBlank() {
    return text.isBlank();
  }

  /// The name of a cell, such as `B7`.
  ///
  /// @param column counted from 0
  public static String name(int column, long row) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
      letters.insert(0, (char) ('A' + rest % 26));
    return letters.append(row).toString();
  }

  /// The column that a cell's name begins with, counted from 0; -1 for no name of a cell.
  static int column(String name) {
    int column = 0;
    for (int i = 0; i < name.length() && i < 4; i++) {
      char letter = name.charAt(i);
      if (letter < 'A' || letter > 'Z') return i == 0 ? -1 : column - 1;
      column = column * 26 + letter - 'A' + 1;
    }
    return -1;
  }
}
