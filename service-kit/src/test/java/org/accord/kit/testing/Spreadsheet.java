package org.accord.kit.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The first sheet of an Office Open XML workbook whose texts stand in the cells themselves.
///
/// @param rows the cells by row, each by its column's letters
/// @param numbers the cells that hold a number, such as `B7`
public record Spreadsheet(List<Map<String, String>> rows, List<String> numbers) {

  public static Spreadsheet of(byte[] workbook) throws IOException, XMLStreamException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry())
        if (part.getName().equals("xl/worksheets/sheet1.xml")) return sheet(zip.readAllBytes());
    }
    throw new AssertionError("The workbook has no first sheet");
  }

  /// The rows below the header, each by the header's names; empty cells as empty texts.
  public List<Map<String, String>> table() {
    Map<String, String> header = rows.getFirst();
    List<Map<String, String>> table = new ArrayList<>();
    for (Map<String, String> row : rows.subList(1, rows.size())) {
      Map<String, String> named = new TreeMap<>();
      header.forEach((column, name) -> named.put(name, row.getOrDefault(column, "")));
      table.add(named);
    }
    return table;
  }

  private static Spreadsheet sheet(byte[] xml) throws XMLStreamException {
    XMLStreamReader reader =
        XMLInputFactory.newDefaultFactory().createXMLStreamReader(new ByteArrayInputStream(xml));
    Spreadsheet sheet = new Spreadsheet(new ArrayList<>(), new ArrayList<>());
    String cell = "";
    while (reader.hasNext()) {
      if (reader.next() != XMLStreamReader.START_ELEMENT) continue;
      switch (reader.getLocalName()) {
        case "row" -> sheet.rows.add(new TreeMap<>());
        case "c" -> cell = reader.getAttributeValue(null, "r");
        case "t" -> sheet.put(cell, reader.getElementText());
        case "v" -> {
          sheet.numbers.add(cell);
          sheet.put(cell, reader.getElementText());
        }
        default -> {}
      }
    }
    return sheet;
  }

  private void put(String cell, String value) {
    rows.getLast().put(cell.replaceAll("\\d", ""), value);
  }
}
