package org.accord.kit.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes XLSX workbooks, also such as no honest program would write.
public final class TestWorkbook {
  public static final String SHEET = "xl/worksheets/sheet1.xml";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private TestWorkbook() {}

  /// A workbook whose first sheet has these rows, each made by [#row].
  public static TestWorkbook of(String... rows) {
    return new TestWorkbook()
        .with(
            "xl/workbook.xml",
            "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"One\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
                .formatted(MAIN, RELATIONS))
        .with(
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>")
        .with(
            "xl/styles.xml",
            "<styleSheet xmlns=\"%s\"><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"2\"/></cellXfs></styleSheet>"
                .formatted(MAIN))
        .with(
            SHEET,
            "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                .formatted(MAIN, String.join("", rows)));
  }

  /// Adds a file to the archive, or replaces it.
  public TestWorkbook with(String name, String content) {
    return with(name, content.getBytes(StandardCharsets.UTF_8));
  }

  public TestWorkbook with(String name, byte[] content) {
    parts.put(name, content);
    return this;
  }

  public TestWorkbook without(String name) {
    parts.remove(name);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  public static String row(String... cells) {
    return "<row>" + String.join("", cells) + "</row>";
  }

  /// A row of cells that are text, separated by commas.
  public static String texts(String cells) {
    return row(Arrays.stream(cells.split(",", -1)).map(TestWorkbook::text).toArray(String[]::new));
  }

  public static String text(String text) {
    return "<c t=\"inlineStr\"><is><t>" + escaped(text) + "</t></is></c>";
  }

  /// A text in the workbook's table of texts.
  public static String shared(int number) {
    return "<c t=\"s\"><v>" + number + "</v></c>";
  }

  public static String sharedTexts(String... texts) {
    return Arrays.stream(texts)
        .map(text -> "<si><t>" + escaped(text) + "</t></si>")
        .collect(Collectors.joining("", "<sst xmlns=\"" + MAIN + "\">", "</sst>"));
  }

  public static String number(String number) {
    return "<c><v>" + number + "</v></c>";
  }

  /// A number that is shown as a date.
  public static String date(String daysSince1900) {
    return "<c s=\"1\"><v>" + daysSince1900 + "</v></c>";
  }

  public static String formula(String formula, String result) {
    return "<c t=\"str\"><f>" + escaped(formula) + "</f><v>" + escaped(result) + "</v></c>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
