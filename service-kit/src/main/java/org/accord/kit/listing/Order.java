package org.accord.kit.listing;

import java.util.ArrayList;
import java.util.List;

/// An order of a list, ending in the id so that it is total.
///
/// @param sort as in the query parameter, such as `-signedOn,title`
public record Order(String sort, List<Part> parts, boolean idDescending) {
  static final Order DEFAULT = new Order("id", List.of(), false);

  /// What a list can be sorted by.
  ///
  /// @param ascending the column for the ascending order, never null: unknown values sort last
  /// @param descending the one for the descending order
  public record Key(String name, String ascending, String descending) {
    /// A key whose column is never null.
    public static Key of(String name, String column) {
      return new Key(name, column, column);
    }

    /// A partial date, which has a generated column for each direction.
    public static Key date(String name, String column) {
      return new Key(name, column + "_asc", column + "_desc");
    }
  }

  /// One column of the order.
  public record Part(String column, boolean descending) {}

  boolean isDefault() {
    return parts.isEmpty() && !idDescending;
  }

  String clause() {
    StringBuilder clause = new StringBuilder(" ORDER BY ");
    for (Part part : parts) clause.append(part.column).append(part.descending ? " DESC, " : ", ");
    return clause.append(idDescending ? "a.id DESC" : "a.id").toString();
  }

  /// The columns whose values the cursor remembers, as `k0`, `k1`, ...
  String keyColumns() {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < parts.size(); i++)
      columns.append(", ").append(parts.get(i).column).append(" AS k").append(i);
    return columns.toString();
  }

  /// The condition that a row comes after the one with these key values and id.
  Sql after(List<String> keys, String id) {
    Sql condition = Sql.of("(");
    if (!parts.isEmpty())
      condition =
          Sql.of(
              "("
                  + parts.getFirst().column
                  + (parts.getFirst().descending ? " <= ?" : " >= ?")
                  + " AND (",
              keys.getFirst());
    List<Sql> alternatives = new ArrayList<>();
    Sql equal = Sql.of("");
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      alternatives.add(
          Sql.of("(")
              .add(equal)
              .add(part.column + (part.descending ? " < ?" : " > ?"), keys.get(i))
              .add(")"));
      equal = Sql.of("").add(equal).add(part.column + " = ? AND ", keys.get(i));
    }
    alternatives.add(
        Sql.of("(").add(equal).add(idDescending ? "a.id < ?" : "a.id > ?", id).add(")"));
    for (int i = 0; i < alternatives.size(); i++)
      condition.add(i == 0 ? "" : " OR ").add(alternatives.get(i));
    return condition.add(parts.isEmpty() ? ")" : "))");
  }
}
