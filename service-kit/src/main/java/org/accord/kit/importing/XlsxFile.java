package org.accord.kit.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.workbook.Cell;
import org.accord.kit.workbook.Limits;
import org.accord.kit.workbook.SheetRow;
import org.accord.kit.workbook.UnreadableWorkbook;
import org.accord.kit.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/// The first sheet of an XLSX workbook. What a spreadsheet has turned into numbers and dates is
/// refused where it may have changed on the way: a code has lost its leading zero, a year has
/// become a day.
final class XlsxFile implements ImportFile {
  /// A spreadsheet calculates in binary: it keeps and shows this many digits.
  private static final int DIGITS = 15;

  private static final MathContext SHOWN = new MathContext(DIGITS);
  private static final int LONGEST_NUMBER = 40;

  private final Workbook workbook;
  private final List<Column> columns;
  private long rows = 1;

  private XlsxFile(Workbook workbook, List<Column> columns) {
    this.workbook = workbook;
    this.columns = columns;
  }

  /// Opens the file. It may be deleted from then on.
  static XlsxFile open(Path file, List<Column> known) throws IOException {
    try {
      Workbook workbook = Workbook.open(file, Limits.STANDARD);
      try {
        return new XlsxFile(workbook, header(workbook.next(), known));
      } catch (RuntimeException e) {
        workbook.close();
        throw e;
      }
    } catch (UnreadableWorkbook e) {
      throw refused(1, e);
    }
  }

  private static List<Column> header(@Nullable SheetRow row, List<Column> known) {
    if (row == null)
      throw Header.unreadable(1, "not-a-workbook", "The first sheet is empty; a header is needed");
    if (row.cells().stream().anyMatch(cell -> cell.kind() == Cell.Kind.FORMULA))
      throw Header.unreadable(
          row.number(), "formula-cell", "The header is made by formulas; write its names as text");
    return Header.columns(row.cells().stream().map(Cell::text).toList(), known, "not-a-workbook");
  }

  @Override
  public List<Column> columns() {
    return columns;
  }

  @Override
  public @Nullable ImportRow next() {
    try {
      SheetRow row = workbook.next();
      if (row == null) return null;
      rows = row.number();
      return read(row);
    } catch (UnreadableWorkbook e) {
      throw refused(rows, e);
    }
  }

  @Override
  public int percent() {
    return workbook.percent();
  }

  @Override
  public String cellName(int column, long row) {
    return Cell.name(column, row);
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }

  private ImportRow read(SheetRow row) {
    List<String> cells = new ArrayList<>();
    List<ImportRow.CellFault> faults = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      Cell cell = row.cells().get(i);
      ImportRow.CellFault fault = i < columns.size() ? fault(i, cell, row.number()) : null;
      if (fault != null) faults.add(fault);
      boolean number = i < columns.size() && cell.kind() == Cell.Kind.NUMBER;
      cells.add(number && fault == null ? plain(cell) : cell.text());
    }
    while (cells.size() < columns.size()) cells.add("");
    return new ImportRow(row.number(), cells, faults);
  }

  private ImportRow.@Nullable CellFault fault(int column, Cell cell, long row) {
    if (columns.get(column).form() == Column.Form.TOLD) return null;
    String name = Cell.name(column, row);
    return switch (cell.kind()) {
      case TEXT -> null;
      case NUMBER ->
          columns.get(column).form() == Column.Form.NUMBER
              ? number(column, cell, name)
              : typed(column, name + " is typed as a number, which loses leading zeros");
      case DATE ->
          typed(column, name + " is typed as a date, which may say more than its source does");
      case BOOLEAN -> typed(column, name + " is typed as true or false");
      case ERROR -> typed(column, name + " holds the error " + cell.text());
      case FORMULA ->
          new ImportRow.CellFault(
              column, "formula-cell", "Cell " + name + " is a formula; put its value there");
    };
  }

  private static ImportRow.@Nullable CellFault number(int column, Cell cell, String name) {
    try {
      if (cell.text().length() <= LONGEST_NUMBER && isKeptExactly(new BigDecimal(cell.text())))
        return null;
    } catch (NumberFormatException _) {
      return typed(column, name + " holds no number");
    }
    return typed(column, name + " has more digits than the " + DIGITS + " that a number keeps");
  }

  /// Whether the digits before the point, or the zeros behind it, are no more than a number keeps.
  private static boolean isKeptExactly(BigDecimal value) {
    return Math.abs((long) value.precision() - value.scale()) <= DIGITS;
  }

  private static ImportRow.CellFault typed(int column, String what) {
    return new ImportRow.CellFault(
        column, "typed-cell", "Cell " + what + "; format it as text and write it out");
  }

  /// The number as the spreadsheet shows it: what is stored of 0.3 may be 0.30000000000000004.
  private static String plain(Cell cell) {
    return new BigDecimal(cell.text()).round(SHOWN).stripTrailingZeros().toPlainString();
  }

  private static Refusal refused(long row, UnreadableWorkbook e) {
    return Header.unreadable(row, "not-a-workbook", String.valueOf(e.getMessage()));
  }
}
