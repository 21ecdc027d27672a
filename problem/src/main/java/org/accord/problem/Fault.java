package org.accord.problem;

/// One thing that is wrong with a request. A problem carries all of them at once.
///
/// @param pointer the place: a JSON pointer into the body (`/parties/0/territory`, empty for the
///   whole of it), a query parameter (`?limit`), or a cell of an imported file
///   (`/rows/7/signed_on`)
/// @param code a fault code of the catalogue, such as `unknown-code`
/// @param detail what is wrong with this very value, and what is near
public record Fault(String pointer, String code, String detail) {

  /// A fault of a query parameter, such as `limit`.
  public static Fault parameter(String name, String code, String detail) {
    return new Fault("?" + name, code, detail);
  }

  /// A fault of a property of a JSON body.
  ///
  /// @param pointer a JSON pointer (RFC 6901), as [#pointerTo] makes one
  public static Fault field(String pointer, String code, String detail) {
    if (!pointer.isEmpty() && !pointer.startsWith("/")) {
      throw new IllegalArgumentException("not a JSON pointer: " + pointer);
    }
    return new Fault(pointer, code, detail);
  }

  /// A fault of one cell of an imported file.
  ///
  /// @param row as a spreadsheet counts: the header is row 1
  public static Fault cell(long row, String column, String code, String detail) {
    return new Fault(pointerTo("rows", row, column), code, detail);
  }

  /// A fault of a whole row of an imported file, counted as a spreadsheet does.
  public static Fault row(long row, String code, String detail) {
    return new Fault(pointerTo("rows", row), code, detail);
  }

  /// The JSON pointer of nested names and array positions: `pointerTo("parties", 0, "territory")`
  /// is `/parties/0/territory`.
  public static String pointerTo(Object... steps) {
    StringBuilder pointer = new StringBuilder();
    for (Object step : steps) {
      pointer.append('/').append(step.toString().replace("~", "~0").replace("/", "~1"));
    }
    return pointer.toString();
  }
}
