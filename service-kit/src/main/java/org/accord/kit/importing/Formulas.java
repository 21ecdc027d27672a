package org.accord.kit.importing;

/// Keeps spreadsheets from running text as a formula: a cell that begins like one goes out with an
/// apostrophe before it, which comes off again when the file comes back.
public final class Formulas {
  private static final String STARTS = "=+-@\t\r";

  private Formulas() {}

  public static String neutralised(String cell) {
    return dangerous(cell, 0) ? "'" + cell : cell;
  }

  static String restored(String cell) {
    return cell.startsWith("'") && dangerous(cell, 1) ? cell.substring(1) : cell;
  }

  private static boolean dangerous(String cell, int at) {
    return cell.length() > at && STARTS.indexOf(cell.charAt(at)) >= 0;
  }
}
