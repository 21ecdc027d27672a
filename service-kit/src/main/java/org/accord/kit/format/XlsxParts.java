package org.accord.kit.format;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The parts of a workbook around its rows, as ECMA-376 has them.
final class XlsxParts {
  private static final String XML =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
  private static final String MAIN =
      " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  /// The first row stays in view.
  static final String SHEET_BEGIN =
      XML
          + "<worksheet"
          + MAIN
          + "><sheetViews><sheetView workbookViewId=\"0\">"
          + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
          + "</sheetView></sheetViews><sheetData>";

  static final String SHEET_END = "</sheetData></worksheet>";

  /// Style 1 is bold.
  static final String STYLES =
      XML
          + "<styleSheet"
          + MAIN
          + "><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
          + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
          + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
          + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
          + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
          + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
          + "</cellStyleXfs><cellXfs count=\"2\">"
          + "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
          + "<xf numFmtId=\"0\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\"/>"
          + "</cellXfs></styleSheet>";

  static final String RELATIONS =
      XML
          + "<Relationships xmlns=\""
          + PACKAGE
          + "relationships\">"
          + relation(1, "officeDocument", "xl/workbook.xml")
          + "</Relationships>";

  private XlsxParts() {}

  static String workbook(String name, int sheets) {
    return XML
        + "<workbook"
        + MAIN
        + " xmlns:r=\""
        + RELATION
        + "\"><sheets>"
        + each(sheets, "<sheet name=\"" + name + "%2$s\" sheetId=\"%1$d\" r:id=\"rId%1$d\"/>")
        + "</sheets></workbook>";
  }

  static String workbookRelations(int sheets) {
    return XML
        + "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + IntStream.rangeClosed(1, sheets)
            .mapToObj(number -> relation(number, "worksheet", "worksheets/sheet" + number + ".xml"))
            .collect(Collectors.joining())
        + relation(sheets + 1, "styles", "styles.xml")
        + "</Relationships>";
  }

  static String contentTypes(int sheets) {
    return XML
        + "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\" ContentType=\""
        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
        + override("/xl/workbook.xml", "sheet.main+xml")
        + override("/xl/styles.xml", "styles+xml")
        + each(sheets, override("/xl/worksheets/sheet%1$d.xml", "worksheet+xml"))
        + "</Types>";
  }

  private static String relation(int number, String type, String target) {
    return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(number, RELATION, type, target);
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
  }

  /// The template for each sheet: its number, and what follows the name of all but the first.
  private static String each(int sheets, String template) {
    return IntStream.rangeClosed(1, sheets)
        .mapToObj(number -> template.formatted(number, number == 1 ? "" : " " + number))
        .collect(Collectors.joining());
  }
}
