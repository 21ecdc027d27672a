package org.accord.kit.listing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.accord.facts.Names;
import org.accord.facts.PartialDate;
import org.accord.kit.record.Json;
import org.accord.kit.revision.DatabaseFailure;
import org.jspecify.annotations.Nullable;

/// The present row of a result, read by column name into the types of the field.
public final class Row {
  private final ResultSet result;
  private final String language;
  private final List<String> columns;
  private int last;

  public Row(ResultSet result, String language) {
    this.result = driversOwn(result);
    this.language = language;
    this.columns = columns(this.result);
  }

  /// Without the connection pool's wrapper, which every value would pass through.
  private static ResultSet driversOwn(ResultSet result) {
    try {
      return result.unwrap(ResultSet.class);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// Looked up once a result: the driver looks for a column in each row anew.
  private static List<String> columns(ResultSet result) {
    try {
      ResultSetMetaData data = result.getMetaData();
      List<String> columns = new ArrayList<>(data.getColumnCount());
      for (int place = 1; place <= data.getColumnCount(); place++)
        columns.add(data.getColumnLabel(place));
      return columns;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// Most often the column behind the one that was read before it.
  private int place(String column) {
    boolean isNext = last < columns.size() && columns.get(last).equals(column);
    last = 1 + (isNext ? last : columns.indexOf(column));
    if (last == 0) throw new IllegalStateException("There is no column " + column);
    return last;
  }

  /// The text in one of the result's columns, counted from 1.
  @Nullable String text(int place) {
    return get(() -> result.getString(place));
  }

  public String language() {
    return language;
  }

  public @Nullable String text(String column) {
    return get(() -> result.getString(place(column)));
  }

  /// A text column that cannot be null.
  public String required(String column) {
    String value = text(column);
    if (value == null) throw new IllegalStateException(column + " is null");
    return value;
  }

  public UUID id(String column) {
    return UUID.fromString(required(column));
  }

  public int integer(String column) {
    Integer value = get(() -> result.getInt(place(column)));
    return value == null ? 0 : value;
  }

  public @Nullable Integer optionalInteger(String column) {
    return get(() -> result.getObject(place(column), Integer.class));
  }

  public @Nullable Long optionalLong(String column) {
    return get(() -> result.getObject(place(column), Long.class));
  }

  /// An exact decimal without trailing zeros.
  public @Nullable BigDecimal decimal(String column) {
    BigDecimal value = get(() -> result.getBigDecimal(place(column)));
    if (value == null) return null;
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }

  public boolean flag(String column) {
    return Boolean.TRUE.equals(get(() -> result.getBoolean(place(column))));
  }

  public @Nullable PartialDate date(String column) {
    String value = text(column);
    return value == null ? null : PartialDate.parse(value);
  }

  public @Nullable Instant instant(String column) {
    LocalDateTime value = get(() -> result.getObject(place(column), LocalDateTime.class));
    return value == null ? null : value.toInstant(ZoneOffset.UTC);
  }

  /// An instant column that cannot be null.
  public Instant requiredInstant(String column) {
    Instant value = instant(column);
    if (value == null) throw new IllegalStateException(column + " is null");
    return value;
  }

  /// A column of a term, such as an enum's.
  public <T> @Nullable T term(String column, Function<String, T> of) {
    String value = text(column);
    return value == null ? null : of.apply(value);
  }

  /// A JSON array of texts; empty for null.
  public List<String> texts(String column) {
    String value = text(column);
    return value == null ? List.of() : Json.texts(value);
  }

  /// A JSON array; empty for null.
  public <T> List<T> json(String column, ObjectReader reader) {
    String value = text(column);
    if (value == null) return List.of();
    try {
      return reader.readValue(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(column + " holds no such JSON", e);
    }
  }

  /// The three names of a record, in the columns `name`, `name_ru`, `name_zh`.
  public Names names() {
    return new Names(required("name"), text("name_ru"), text("name_zh"));
  }

  private <T> @Nullable T get(Read<T> read) {
    try {
      return read.get();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  @FunctionalInterface
  private interface Read<T> {
    @Nullable T get() throws SQLException;
  }
}
