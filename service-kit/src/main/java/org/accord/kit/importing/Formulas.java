package org.accord.kit.importing;

/// Keeps spreadsheets from running text as a formula: a cell that begins like one goes out with an
/// apostrophe before it, which comes off again when the file comes back. So does one that has
/// apostrophes there already, lest it come back with one less.
public final class Formulas {
  private static final String STARTS = "=+-@\t\r";

  private Formulas() {}

  public static String neutralised(String cell) {
    return dangerous(cell) ? "'" + cell : cell;
  }

  static String restored(String cell) {
    return cell.startsWith("'") && dangerous(cell) ? cell.substring(1) : cell;
  }

  /// Whether it is a formula but for apostrophes before it.
  private static boolean dangerous(String cell) {
    int at = 0;
    while (at < cell.length() && cell.charAt(at) == '\'') at++;
    return cell.length() > at && STARTS.indexOf(cell.charAt(at)) >= 0;
  }
}
