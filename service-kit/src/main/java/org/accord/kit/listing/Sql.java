package org.accord.kit.listing;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// A statement in the making: text with `?` and the values for them, kept together.
public final class Sql {
  private final StringBuilder text = new StringBuilder();
  private final List<Object> values = new ArrayList<>();

  public static Sql of(String text, Object... values) {
    return new Sql().add(text, values);
  }

  public Sql add(String more, Object... bound) {
    text.append(more);
    values.addAll(List.of(bound));
    return this;
  }

  public Sql add(Sql other) {
    text.append(other.text);
    values.addAll(other.values);
    return this;
  }

  /// A condition that holds when one of these does.
  public static Sql anyOf(List<Sql> conditions) {
    Sql any = Sql.of("(");
    for (int i = 0; i < conditions.size(); i++) {
      if (i > 0) any.add(" OR ");
      any.add(conditions.get(i));
    }
    return any.add(")");
  }

  /// `(?, ?, ?)` for as many values.
  public static String places(int count) {
    return "(" + "?, ".repeat(count - 1) + "?)";
  }

  public String text() {
    return text.toString();
  }

  public void bind(PreparedStatement statement) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      switch (values.get(i)) {
        case UUID id -> statement.setString(i + 1, id.toString());
        case String value -> statement.setString(i + 1, value);
        case BigDecimal value -> statement.setBigDecimal(i + 1, value);
        case Object value -> statement.setObject(i + 1, value);
      }
    }
  }
}
