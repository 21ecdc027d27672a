package org.accord.kit.workbook;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;

/// Which of a workbook's cell formats show a number as a date or a time.
final class Formats {
  private static final int LONGEST_CODE = 255;
  private static final int MOST_FORMATS = 65_536;

  private final BitSet dates = new BitSet();

  private Formats() {}

  static Formats of(Archive archive) throws IOException {
    Formats formats = new Formats();
    var part = archive.part("xl/styles.xml");
    if (part.isPresent())
      try (Xml xml = new Xml(part.orElseThrow())) {
        formats.read(xml);
      }
    return formats;
  }

  boolean isDate(int format) {
    return format >= 0 && dates.get(format);
  }

  private void read(Xml xml) {
    Map<Integer, String> own = new HashMap<>();
    boolean ofCells = false;
    int format = 0;
    for (int event = xml.next(); event != XMLStreamConstants.END_DOCUMENT; event = xml.next()) {
      if (event == XMLStreamConstants.END_ELEMENT && xml.is("cellXfs")) ofCells = false;
      if (event != XMLStreamConstants.START_ELEMENT) continue;
      switch (xml.name()) {
        case "numFmt" -> {
          String code = xml.attribute("formatCode");
          if (code != null && code.length() <= LONGEST_CODE && own.size() < MOST_FORMATS)
            own.put(xml.number("numFmtId"), code);
        }
        case "cellXfs" -> ofCells = true;
        case "xf" -> {
          if (ofCells && format < MOST_FORMATS)
            dates.set(format++, isDate(xml.number("numFmtId"), own));
        }
        default -> {}
      }
    }
  }

  /// The numbers below 164 are fixed by the standard (ECMA-376, 18.8.30).
  private static boolean isDate(int number, Map<Integer, String> own) {
    String code = own.get(number);
    if (code != null) return isDate(code);
    return (number >= 14 && number <= 22)
        || (number >= 27 && number <= 36)
        || (number >= 45 && number <= 47)
        || (number >= 50 && number <= 58);
  }

  /// Whether a format's code names a part of a date outside of quoted text, colours and conditions.
  static boolean isDate(String code) {
    String plain = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hmsHMS]+])[^]]*]", "");
    return !plain.equalsIgnoreCase("General") && plain.matches("(?s).*[dmyhsDMYHS].*");
  }
}
