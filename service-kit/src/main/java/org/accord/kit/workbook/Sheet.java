package org.accord.kit.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/// A sheet's rows, as its XML tells them.
final class Sheet implements Closeable {
  private static final int MOST_COLUMNS = 16_384;
  private static final int LONGEST_FORMULA_SHOWN = 300;

  private final Xml xml;
  private final long bytes;
  private final Texts texts;
  private final Formats formats;
  private final Limits limits;
  private long row;
  private int characters;

  /// @param bytes of the sheet's XML, as the archive says
  Sheet(Xml xml, long bytes, Texts texts, Formats formats, Limits limits) {
    this.xml = xml;
    this.bytes = bytes;
    this.texts = texts;
    this.formats = formats;
    this.limits = limits;
  }

  int percent() {
    return bytes <= 0 ? 0 : (int) Math.min(100, xml.position() * 100 / bytes);
  }

  @Nullable SheetRow next() {
    while (xml.nextElement("row")) {
      int number = xml.number("r");
      row = number > 0 ? number : row + 1;
      List<Cell> cells = cells();
      if (!cells.isEmpty()) return new SheetRow(row, cells);
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }

  /// The cells of the row that begins here, without the empty ones behind the last.
  private List<Cell> cells() {
    List<Cell> cells = new ArrayList<>();
    characters = 0;
    int column = -1;
    for (int event = xml.next();
        !(event == XMLStreamConstants.END_ELEMENT && xml.is("row"));
        event = xml.next()) {
      if (event != XMLStreamConstants.START_ELEMENT || !xml.is("c")) continue;
      String name = xml.attribute("r");
      column = name == null ? column + 1 : Cell.column(name);
      if (column < 0 || column >= MOST_COLUMNS)
        throw new UnreadableWorkbook(
            "Row " + row + " has a cell that no spreadsheet has, beyond column XFD");
      Cell cell = cell();
      if (cell.isBlank() && cell.kind() != Cell.Kind.FORMULA) continue;
      while (cells.size() <= column) cells.add(Cell.EMPTY);
      cells.set(column, cell);
    }
    return cells;
  }

  private Cell cell() {
    String type = xml.attribute("t");
    int format = xml.number("s");
    StringBuilder value = new StringBuilder();
    StringBuilder formula = null;
    for (int event = xml.next(); ; event = xml.next()) {
      if (event == XMLStreamConstants.END_ELEMENT && xml.is("c"))
        return formula != null
            ? new Cell(Cell.Kind.FORMULA, "=" + shortened(formula))
            : typed(type, format, value.toString());
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      switch (xml.name()) {
        case "v" -> content("v", value);
        case "is" -> value.append(counted(Texts.text(xml, "is", limits)));
        case "f" -> content("f", formula = new StringBuilder());
        default -> {}
      }
    }
  }

  private void content(String element, StringBuilder into) {
    for (int event = xml.next();
        !(event == XMLStreamConstants.END_ELEMENT && xml.is(element));
        event = xml.next())
      if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA)
        into.append(counted(xml.text()));
  }

  private Cell typed(@Nullable String type, int format, String value) {
    if (value.isEmpty()) return Cell.EMPTY;
    return switch (type == null ? "n" : type) {
      case "s" -> new Cell(Cell.Kind.TEXT, shared(value));
      case "inlineStr", "str" -> new Cell(Cell.Kind.TEXT, value);
      case "b" -> new Cell(Cell.Kind.BOOLEAN, value);
      case "e" -> new Cell(Cell.Kind.ERROR, value);
      case "d" -> new Cell(Cell.Kind.DATE, value);
      default -> new Cell(formats.isDate(format) ? Cell.Kind.DATE : Cell.Kind.NUMBER, value);
    };
  }

  private String shared(String number) {
    String text = texts.at(Xml.whole(number));
    if (text == null)
      throw new UnreadableWorkbook("Row " + row + " refers to a text that the workbook lacks");
    return counted(text);
  }

  private String counted(String text) {
    characters += text.length();
    if (characters > limits.rowCharacters())
      throw new UnreadableWorkbook(
          "Row " + row + " is longer than " + limits.rowCharacters() + " characters");
    return text;
  }

  private static String shortened(CharSequence formula) {
    return formula.subSequence(0, Math.min(formula.length(), LONGEST_FORMULA_SHOWN)).toString();
  }
}
