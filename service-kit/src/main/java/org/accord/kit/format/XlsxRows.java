package org.accord.kit.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.accord.kit.importing.Column;

/// A spreadsheet (Office Open XML): the header bold and always in view, numbers as numbers, all
/// else as text, so that nothing turns 2022-10 into a day or 0401 into 401. Texts stand in their
/// cells, not in a table of all texts, which would have to be kept. Rows beyond what a sheet holds
/// go on in the next one.
public final class XlsxRows implements RowWriter {
  /// What a sheet holds, by the specification.
  private static final int MOST_ROWS = 1 << 20;

  /// As many digits as a spreadsheet keeps of a number.
  private static final int DIGITS = 15;

  private static final int BUFFER = 1 << 16;

  private final ZipOutputStream zip;
  private final Writer out;
  private final String name;
  private final List<Column> columns;
  private final String[] letters;
  private final StringBuilder text = new StringBuilder();
  private int sheets;
  private int row;

  public XlsxRows(OutputStream file, String name, List<Column> columns) throws IOException {
    this.zip = new ZipOutputStream(file);
    zip.setLevel(Deflater.BEST_SPEED);
    this.out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    this.name = name;
    this.columns = columns;
    this.letters =
        IntStream.range(0, columns.size()).mapToObj(XlsxRows::letters).toArray(String[]::new);
    begin();
  }

  @Override
  public void write(String[] cells) throws IOException {
    if (row == MOST_ROWS) {
      end();
      begin();
    }
    text.append("<row r=\"").append(++row).append("\">");
    for (int i = 0; i < cells.length; i++) if (!cells[i].isEmpty()) cell(i, cells[i]);
    text.append("</row>");
    if (text.length() > BUFFER) flush();
  }

  @Override
  public void close() throws IOException {
    end();
    part("xl/workbook.xml", XlsxParts.workbook(name, sheets));
    part("xl/_rels/workbook.xml.rels", XlsxParts.workbookRelations(sheets));
    part("xl/styles.xml", XlsxParts.STYLES);
    part("_rels/.rels", XlsxParts.RELATIONS);
    part("[Content_Types].xml", XlsxParts.contentTypes(sheets));
    zip.close();
  }

  private void begin() throws IOException {
    zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + ++sheets + ".xml"));
    row = 1;
    text.append(XlsxParts.SHEET_BEGIN).append("<row r=\"1\">");
    for (int i = 0; i < letters.length; i++) text(i, columns.get(i).name(), " s=\"1\"");
    text.append("</row>");
  }

  private void end() throws IOException {
    text.append(XlsxParts.SHEET_END);
    flush();
    zip.closeEntry();
  }

  private void flush() throws IOException {
    out.append(text).flush();
    text.setLength(0);
  }

  private void part(String path, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private void cell(int column, String cell) {
    if (columns.get(column).form() == Column.Form.NUMBER
        && new BigDecimal(cell).precision() <= DIGITS)
      reference(column).append("\"><v>").append(cell).append("</v></c>");
    else text(column, cell, "");
  }

  private void text(int column, String cell, String style) {
    reference(column)
        .append('"')
        .append(style)
        .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    escaped(cell);
    text.append("</t></is></c>");
  }

  private StringBuilder reference(int column) {
    return text.append("<c r=\"").append(letters[column]).append(row);
  }

  /// What XML cannot hold, such as control characters, is shown as such.
  private void escaped(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      switch (c) {
        case '&' -> text.append("&amp;");
        case '<' -> text.append("&lt;");
        case '>' -> text.append("&gt;");
        case '\r' -> text.append("&#13;");
        case '\t', '\n' -> text.append(c);
        default -> text.append(c < ' ' || c >= '\uFFFE' ? '\uFFFD' : c);
      }
    }
  }

  /// A, B, ... Z, AA, AB, ...
  private static String letters(int column) {
    String last = String.valueOf((char) ('A' + column % 26));
    return column < 26 ? last : letters(column / 26 - 1) + last;
  }
}
