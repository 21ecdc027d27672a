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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.accord.facts.FactFormatException;
import org.accord.facts.Qualified;
import org.accord.kit.record.Json;
import org.jspecify.annotations.Nullable;

/// A column of a file: its name in the header and the place of its value in the record's JSON. The
/// same declaration reads an import and writes an export, so that what goes out can come in again.
///
/// @param name as in the header, such as `signed_on`
/// @param pointer into the draft and the representation, such as `/signedOn`
/// @param required whether a file without it is refused
/// @param sql what the list's query gives for it, where the database has the value as it is
///   written; else empty
public record Column(String name, JsonPointer pointer, Form form, boolean required, String sql) {

  /// How a cell writes its value.
  public enum Form {
    TEXT,
    NUMBER,
    /// Texts separated by `;`.
    LIST,
    /// Texts separated by `;`: one of each item of an array, from the item that the pointer names
    /// on.
    REST,
    /// What is told of a record beside what it states: it goes out only, and is not read when the
    /// file comes back.
    TOLD
  }

  private static final JsonPointer ID = JsonPointer.compile("/id");
  private static final JsonPointer KEY = JsonPointer.compile("/key");
  private static final Pattern FIRST = Pattern.compile("(.*/)(\\d+)(.*)");

  public static Column text(String name, String pointer) {
    return new Column(name, JsonPointer.compile(pointer), Form.TEXT, false, "");
  }

  public static Column number(String name, String pointer) {
    return new Column(name, JsonPointer.compile(pointer), Form.NUMBER, false, "");
  }

  public static Column list(String name, String pointer) {
    return new Column(name, JsonPointer.compile(pointer), Form.LIST, false, "");
  }

  /// What further columns for single items leave of an array: `/parties/2/institution` is the
  /// institution of the third party and of each that follows.
  public static Column rest(String name, String pointer) {
    return new Column(name, JsonPointer.compile(pointer), Form.REST, false, "");
  }

  public static Column told(String name, String pointer) {
    return new Column(name, JsonPointer.compile(pointer), Form.TOLD, false, "");
  }

  /// The same column, without which a file is refused.
  public Column mandatory() {
    return new Column(name, pointer, form, true, sql);
  }

  /// The same column, whose value the database has: an expression over the list's table `a` and
  /// those that it joins. A list is a JSON array there.
  public Column from(String expression) {
    return new Column(name, pointer, form, required, expression);
  }

  public boolean isStored() {
    return !sql.isEmpty();
  }

  /// The cell's values as JSON, each by its place; none for an empty cell.
  ///
  /// @throws FactFormatException when a number is none
  Map<JsonPointer, JsonNode> parse(String cell) {
    String text = Formulas.restored(cell);
    if (text.isBlank()) return Map.of();
    return switch (form) {
      case TEXT -> Map.of(pointer, new TextNode(text));
      case NUMBER -> Map.of(pointer, number(Qualified.number(text)));
      case LIST -> {
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        items(text).forEach(items::add);
        yield Map.of(pointer, items);
      }
      case REST -> {
        Map<JsonPointer, JsonNode> places = new LinkedHashMap<>();
        for (String item : items(text)) places.put(item(places.size()), new TextNode(item));
        yield places;
      }
      case TOLD -> Map.of();
    };
  }

  private static List<String> items(String text) {
    return Arrays.stream(text.split(";"))
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  /// The place of one of the items that the column is for.
  private JsonPointer item(int number) {
    Matcher first = first();
    return JsonPointer.compile(
        first.group(1) + (Integer.parseInt(first.group(2)) + number) + first.group(3));
  }

  private Matcher first() {
    Matcher first = FIRST.matcher(pointer.toString());
    if (!first.matches()) throw new IllegalStateException(pointer + " names no item of an array");
    return first;
  }

  /// Whether a place in the record's JSON is the column's, below it or above it.
  boolean covers(String place) {
    String own = pointer.toString();
    String same = form == Form.REST ? asFirst(place) : place;
    return same.equals(own)
        || same.startsWith(own + "/")
        || (!same.isEmpty() && own.startsWith(same + "/"));
  }

  /// A place in a later item, as it would be in the first.
  private String asFirst(String place) {
    Matcher first = first();
    if (!place.startsWith(first.group(1))) return place;
    String below = place.substring(first.group(1).length());
    int end = below.contains("/") ? below.indexOf('/') : below.length();
    boolean later =
        below.substring(0, end).matches("\\d{1,9}")
            && Integer.parseInt(below.substring(0, end)) >= Integer.parseInt(first.group(2));
    return later ? first.group(1) + first.group(2) + below.substring(end) : place;
  }

  private static JsonNode number(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0
        ? BigIntegerNode.valueOf(value.toBigIntegerExact())
        : new DecimalNode(value);
  }

  /// The cell for a record's representation; empty when it has no such value. A record without a
  /// key is told by its id.
  public String cell(JsonNode view) {
    JsonNode value = view.at(isKey() && view.at(pointer).isMissingNode() ? ID : pointer);
    if (value.isMissingNode() || value.isNull()) return "";
    return switch (form) {
      case NUMBER -> value.decimalValue().stripTrailingZeros().toPlainString();
      case TEXT -> Formulas.neutralised(value.asText());
      case LIST -> joined(StreamSupport.stream(value.spliterator(), false));
      case REST ->
          joined(
              Stream.iterate(0, number -> number + 1)
                  .map(number -> view.at(item(number)))
                  .takeWhile(item -> !item.isMissingNode()));
      case TOLD ->
          value.isArray()
              ? joined(StreamSupport.stream(value.spliterator(), false))
              : Formulas.neutralised(value.asText());
    };
  }

  /// The cell for the value as the database has it; the same as for the record's representation.
  public String storedCell(@Nullable String stored) {
    if (stored == null) return "";
    return switch (form) {
      case TEXT, TOLD -> Formulas.neutralised(stored);
      case NUMBER -> withoutTrailingZeros(stored);
      case LIST -> Formulas.neutralised(String.join(";", Json.texts(stored)));
      case REST -> throw new IllegalStateException(name + " is no column of the database");
    };
  }

  private boolean isKey() {
    return name.equals("id") && pointer.equals(KEY);
  }

  private static String withoutTrailingZeros(String decimal) {
    if (decimal.indexOf('.') < 0) return decimal;
    int end = decimal.length();
    while (decimal.charAt(end - 1) == '0') end--;
    return decimal.substring(0, decimal.charAt(end - 1) == '.' ? end - 1 : end);
  }

  private static String joined(Stream<JsonNode> items) {
    return Formulas.neutralised(items.map(JsonNode::asText).collect(Collectors.joining(";")));
  }
}
