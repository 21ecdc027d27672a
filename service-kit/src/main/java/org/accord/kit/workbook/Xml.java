package org.accord.kit.workbook;

import java.io.Closeable;
import java.io.IOException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A file of the archive as a walk through its elements, by their local names. Knows no document
/// types and so no entities, inside or outside.
final class Xml implements Closeable {
  private static final XMLInputFactory FACTORY = factory();

  private final GuardedStream bytes;
  private final XMLStreamReader reader;

  Xml(GuardedStream bytes) {
    this.bytes = bytes;
    try {
      this.reader = FACTORY.createXMLStreamReader(bytes);
    } catch (XMLStreamException _) {
      throw malformed();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  /// Goes on to the next event, one of [XMLStreamConstants].
  int next() {
    bytes.beginToken();
    try {
      int event = reader.next();
      if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
        throw new UnreadableWorkbook(
            "The workbook has a document type or entities, which none needs");
      return event;
    } catch (XMLStreamException _) {
      throw malformed();
    }
  }

  /// Goes on to the next start of such an element; false at the end of the file, and for ever
  /// after.
  boolean nextElement(String name) {
    if (reader.getEventType() == XMLStreamConstants.END_DOCUMENT) return false;
    for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next())
      if (event == XMLStreamConstants.START_ELEMENT && is(name)) return true;
    return false;
  }

  /// Whether the element that begins or ends here is called so.
  boolean is(String name) {
    return reader.getLocalName().equals(name);
  }

  String name() {
    return reader.getLocalName();
  }

  String text() {
    return reader.getText();
  }

  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++)
      if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
    return null;
  }

  /// A whole number of an attribute; -1 where it is missing or none.
  int number(String name) {
    return whole(attribute(name));
  }

  /// The text as a whole number of at most nine digits; -1 for any other text.
  static int whole(@Nullable String text) {
    if (text == null || text.isEmpty() || text.length() > 9) return -1;
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) return -1;
      number = number * 10 + digit;
    }
    return number;
  }

  /// How many bytes the parser has taken.
  long position() {
    return bytes.count();
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException _) {
      throw malformed();
    } finally {
      bytes.close();
    }
  }

  private static UnreadableWorkbook malformed() {
    return new UnreadableWorkbook("The workbook is damaged: a file in it is not well-formed XML");
  }
}
