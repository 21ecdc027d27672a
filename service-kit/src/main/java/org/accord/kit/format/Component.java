package org.accord.kit.format;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A dimension, measure or attribute of a dataflow.
///
/// @param id such as `REPORTER`
/// @param type the SDMX data type of its values, such as `String` or `Decimal`
/// @param codelist what its values are taken from, if they are coded
/// @param unique whether no two records have the same value
/// @param value of a record; null where it has none, which a dimension may not
/// @param <V> the representation of a record
public record Component<V>(
    String id,
    String name,
    String type,
    Optional<Codelist> codelist,
    boolean unique,
    Function<V, @Nullable String> value) {
  private static final String DECIMAL = "Decimal";

  public static <V> Component<V> coded(
      String id, String name, Codelist codelist, Function<V, @Nullable String> value) {
    return new Component<>(id, name, "String", Optional.of(codelist), false, value);
  }

  public static <V> Component<V> text(String id, String name, Function<V, @Nullable String> value) {
    return new Component<>(id, name, "String", Optional.empty(), false, value);
  }

  /// A plain decimal.
  public static <V> Component<V> number(
      String id, String name, Function<V, @Nullable String> value) {
    return new Component<>(id, name, DECIMAL, Optional.empty(), false, value);
  }

  /// The time dimension, in any of the forms of an observational time period.
  public static <V> Component<V> time(String name, Function<V, @Nullable String> value) {
    return new Component<>(
        "TIME_PERIOD", name, "ObservationalTimePeriod", Optional.empty(), false, value);
  }

  /// The same, whose values differ in all records.
  public Component<V> whichIsUnique() {
    return new Component<>(id, name, type, codelist, true, value);
  }

  boolean isNumber() {
    return type.equals(DECIMAL);
  }

  boolean isTime() {
    return id.equals("TIME_PERIOD");
  }
}
