package org.accord.kit.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Map;
import org.accord.facts.FactFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnTest {
  private static final Column REST = Column.rest("parties_more", "/parties/2/institution");

  @Test
  void theRestOfAnArrayIsReadFromTheItemNamedOn() {
    assertEquals(
        Map.of(
            JsonPointer.compile("/parties/2/institution"),
            new TextNode("c"),
            JsonPointer.compile("/parties/3/institution"),
            new TextNode("d")),
        REST.parse("c; d;"));
  }

  @ParameterizedTest
  @CsvSource({"'[]', ''", "'[a,b]', ''", "'[a,b,c]', c", "'[a,b,c,d]', c;d"})
  void theRestOfAnArrayIsWrittenFromTheItemNamedOn(String items, String cell) throws IOException {
    String json =
        items
            .replaceAll("([a-z])", "{\"institution\":\"$1\"}")
            .transform(list -> "{\"parties\":" + list + "}");
    assertEquals(cell, REST.cell(json(json)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/parties", "/parties/2", "/parties/2/institution", "/parties/17"})
  void theRestCoversEveryPlaceFromItsFirstItemOn(String place) {
    assertTrue(REST.covers(place));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/parties/1/institution", "/parties/2/role", "/partiesMore/2"})
  void theRestCoversNothingElse(String place) {
    assertFalse(REST.covers(place));
  }

  @Test
  void aRestNeedsAnItemToBeginAt() {
    assertThrows(IllegalStateException.class, () -> Column.rest("more", "/parties").parse("a;b"));
  }

  @Test
  void anEmptyCellSaysNothing() {
    assertEquals(Map.of(), REST.parse(""));
    assertEquals(Map.of(), Column.list("fields", "/fields").parse(" "));
  }

  @Test
  void aNumberIsANumber() {
    Column year = Column.number("year", "/year");
    assertEquals(
        Map.of(year.pointer(), BigIntegerNode.valueOf(BigInteger.valueOf(2022))),
        year.parse("2022"));
    assertThrows(FactFormatException.class, () -> year.parse("twenty"));
  }

  @Test
  void aFormulaGoesOutHarmlessAndComesBackAsItWas() throws IOException {
    Column title = Column.text("title", "/title");
    String cell = title.cell(json("{\"title\":\"=1+1\"}"));
    assertEquals("'=1+1", cell);
    assertEquals(Map.of(title.pointer(), new TextNode("=1+1")), title.parse(cell));
  }

  private static JsonNode json(String text) throws IOException {
    return new ObjectMapper().readTree(text);
  }
}
