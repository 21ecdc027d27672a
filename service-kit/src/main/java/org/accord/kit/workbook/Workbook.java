package org.accord.kit.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// An XLSX workbook (ECMA-376), of which the first sheet is read.
public final class Workbook implements Closeable {
  private static final String NAME = "xl/workbook.xml";

  private final Archive archive;
  private final Texts texts;
  private final Sheet sheet;

  private Workbook(Archive archive, Texts texts, Sheet sheet) {
    this.archive = archive;
    this.texts = texts;
    this.sheet = sheet;
  }

  /// Opens the workbook in the file, which must stay while it is read.
  ///
  /// @throws UnreadableWorkbook also from every reading of a row
  public static Workbook open(Path file, Limits limits) throws IOException {
    Archive archive = Archive.open(file, limits);
    try {
      String part = firstSheet(archive);
      Formats formats = Formats.of(archive);
      Texts texts = Texts.of(archive, limits);
      try {
        Xml xml = new Xml(archive.part(part).orElseThrow(() -> missing(part)));
        return new Workbook(
            archive, texts, new Sheet(xml, archive.bytes(part), texts, formats, limits));
      } catch (IOException | RuntimeException e) {
        texts.close();
        throw e;
      }
    } catch (IOException | RuntimeException e) {
      archive.close();
      throw e;
    }
  }

  /// The next row of the first sheet that is not empty, or null after the last.
  public @Nullable SheetRow next() {
    return sheet.next();
  }

  /// How much of the sheet is read.
  public int percent() {
    return sheet.percent();
  }

  @Override
  public void close() throws IOException {
    try (archive;
        texts;
        sheet) {
      // In the reverse order, whatever fails.
    }
  }

  private static String firstSheet(Archive archive) throws IOException {
    String relation = null;
    try (Xml xml = new Xml(archive.part(NAME).orElseThrow(() -> missing(NAME)))) {
      if (xml.nextElement("sheet")) relation = xml.attribute("id");
    }
    if (relation == null) throw new UnreadableWorkbook("The workbook has no sheet");
    String relations = "xl/_rels/workbook.xml.rels";
    try (Xml xml = new Xml(archive.part(relations).orElseThrow(() -> missing(relations)))) {
      while (xml.nextElement("Relationship"))
        if (relation.equals(xml.attribute("Id"))) {
          String target = String.valueOf(xml.attribute("Target"));
          return target.startsWith("/") ? target.substring(1) : "xl/" + target;
        }
    }
    throw new UnreadableWorkbook("The workbook does not say where its first sheet is");
  }

  private static UnreadableWorkbook missing(String part) {
    return new UnreadableWorkbook("The archive is no workbook: it has no " + part);
  }
}
