package org.accord.kit.importing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.accord.facts.FactFormatException;
import org.accord.facts.Qualified;
import org.jspecify.annotations.Nullable;

/// A column of a file: its name in the header and the place of its value in the record's JSON. The
/// same declaration reads an import and writes an export, so that what goes out can come in again.
///
/// @param name as in the header, such as `signed_on`
/// @param pointer into the draft and the representation, such as `/signedOn`
/// @param required whether a file without it is refused
public record Column(String name, JsonPointer pointer, Form form, boolean required) {

  /// How a cell writes its value.
  public enum Form {
    TEXT,
    NUMBER,
    /// Texts separated by `;`.
    LIST
  }

  public static Column text(String name, String pointer) {
    return new Column(name, JsonPointer.compile(pointer), Form.TEXT, false);
  }

  public static Column number(String name, String pointer) {
    return new Column(name, JsonPointer.compile(pointer), Form.NUMBER, false);
  }

  public static Column list(String name, String pointer) {
    return new Column(name, JsonPointer.compile(pointer), Form.LIST, false);
  }

  /// The same column, without which a file is refused.
  public Column mandatory() {
    return new Column(name, pointer, form, true);
  }

  /// The cell's value as JSON; null for an empty cell.
  ///
  /// @throws FactFormatException when a number is none
  @Nullable JsonNode parse(String cell) {
    String text = Formulas.restored(cell);
    if (text.isBlank()) return null;
    return switch (form) {
      case TEXT -> new TextNode(text);
      case NUMBER -> number(Qualified.number(text));
      case LIST -> {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(text.split(";"))
            .map(String::strip)
            .filter(item -> !item.isEmpty())
            .forEach(items::add);
        yield items;
      }
    };
  }

  private static JsonNode number(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0
        ? BigIntegerNode.valueOf(value.toBigIntegerExact())
        : new DecimalNode(value);
  }

  /// The cell for a record's representation; empty when it has no such value.
  public String cell(JsonNode view) {
    JsonNode value = view.at(pointer);
    if (value.isMissingNode() || value.isNull()) return "";
    return switch (form) {
      case NUMBER -> value.decimalValue().stripTrailingZeros().toPlainString();
      case TEXT -> Formulas.neutralised(value.asText());
      case LIST ->
          Formulas.neutralised(
              StreamSupport.stream(value.spliterator(), false)
                  .map(JsonNode::asText)
                  .collect(Collectors.joining(";")));
    };
  }
}
