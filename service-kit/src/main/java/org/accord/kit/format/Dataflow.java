package org.accord.kit.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A list of records as SDMX sees it: dimensions that tell the records apart, what is measured, and
/// what else is said of it.
///
/// @param id of the dataflow and of its data structure, such as `OBSERVATIONS`
/// @param dimensions in the order of the key
/// @param <V> the representation of a record
public record Dataflow<V>(
    String id,
    String name,
    List<Component<V>> dimensions,
    Component<V> measure,
    List<Component<V>> attributes) {
  public static final String AGENCY = "ACCORD";
  public static final String VERSION = "1.0.0";

  /// Such as `ACCORD:OBSERVATIONS(1.0.0)`.
  String reference() {
    return reference(id);
  }

  static String reference(String id) {
    return AGENCY + ":" + id + "(" + VERSION + ")";
  }

  /// The components in the order of a row.
  public List<Component<V>> components() {
    List<Component<V>> all = new ArrayList<>(dimensions);
    all.add(measure);
    all.addAll(attributes);
    return all;
  }

  /// The row of a record; empty where a component has no value.
  public String[] row(V record) {
    return components().stream()
        .map(component -> Objects.requireNonNullElse(component.value().apply(record), ""))
        .toArray(String[]::new);
  }
}
