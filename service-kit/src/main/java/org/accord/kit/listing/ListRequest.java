package org.accord.kit.listing;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.kit.refusal.Faults;
import org.accord.kit.request.WholeNumber;
import org.accord.kit.revision.Snapshot;
import org.accord.problem.Fault;
import org.jspecify.annotations.Nullable;

/// What a caller asks of a list, checked: every wrong parameter is named at once.
///
/// @param parameters the filters and the sort as given, by name
record ListRequest(
    Map<String, List<String>> parameters,
    Order order,
    int limit,
    boolean total,
    @Nullable Instant asOf,
    @Nullable Cursor cursor,
    @Nullable String format) {
  private static final WholeNumber LIMIT = new WholeNumber("limit", 1, 500, 50);
  static final List<String> COMMON = List.of("limit", "cursor", "total", "sort", "asOf", "format");

  static ListRequest of(Listing<?> listing, Map<String, List<String>> query, String secret) {
    return new Reading(listing, query, secret).request();
  }

  Sql conditions(Listing<?> listing, Snapshot snapshot) {
    Sql conditions = Sql.of("");
    for (Filter filter : listing.filters()) {
      List<String> values = parameters.get(filter.name());
      if (values != null) conditions.add(" AND ").add(filter.condition().of(values, snapshot));
    }
    return conditions;
  }

  private static final class Reading {
    private final Listing<?> listing;
    private final Map<String, List<String>> query;
    private final @Nullable Cursor cursor;
    private final Faults faults = new Faults();

    Reading(Listing<?> listing, Map<String, List<String>> query, String secret) {
      this.listing = listing;
      this.query = query;
      String given = single("cursor");
      this.cursor = given == null ? null : Cursor.open(given, secret);
      if (cursor != null && !cursor.path().equals(listing.path())) throw Cursor.altered();
    }

    ListRequest request() {
      unknownParameters();
      Map<String, List<String>> walk = walk();
      filters(walk);
      Order order = order(walk);
      Instant asOf = cursor != null ? instant(cursor.asOf()) : instant(single("asOf"));
      ListRequest request =
          new ListRequest(walk, order, limit(), total(), asOf, cursor, single("format"));
      faults.refuse(
          faults.list().stream().allMatch(f -> f.code().equals("unknown-parameter"))
              ? "unknown-parameter"
              : "invalid-parameter",
          "The query is not valid");
      return request;
    }

    private void unknownParameters() {
      Set<String> known = new HashSet<>(COMMON);
      if (!listing.remembersPast()) known.remove("asOf");
      listing.filters().forEach(filter -> known.add(filter.name()));
      for (String name : query.keySet()) {
        if (!known.contains(name))
          fault(
              name,
              "unknown-parameter",
              "There is no parameter " + name + "." + Nearest.hint(name, known));
      }
    }

    /// The filters and sort of the walk: the cursor's, which parameters may repeat but not change.
    private Map<String, List<String>> walk() {
      Map<String, List<String>> given = new TreeMap<>();
      query.forEach((name, values) -> {
        if (name.equals("sort") || listing.filters().stream().anyMatch(f -> f.name().equals(name)))
          given.put(name, List.copyOf(values));
      });
      if (cursor == null) return given;
      given.forEach((name, values) -> {
        if (!values.equals(cursor.parameters().get(name)))
          fault(name, "invalid-cursor", "The cursor belongs to another query");
      });
      return cursor.parameters();
    }

    private void filters(Map<String, List<String>> walk) {
      for (Filter filter : listing.filters()) {
        List<String> values = walk.get(filter.name());
        if (values == null) continue;
        if (values.size() > 1 && !filter.repeatable())
          fault(filter.name(), "duplicate", "The parameter can be given once");
        for (String value : values) check(filter, value);
      }
    }

    private void check(Filter filter, String value) {
      try {
        if (value.isBlank()) throw new FactFormatException("required", "A value is missing");
        filter.condition().of(List.of(value), new Snapshot.Present());
      } catch (FactFormatException e) {
        fault(filter.name(), e.code(), e.getMessage());
      }
    }

    private Order order(Map<String, List<String>> walk) {
      List<String> given = walk.get("sort");
      if (given == null) return Order.DEFAULT;
      Map<String, Order.Key> keys = new LinkedHashMap<>();
      listing.orders().forEach(key -> keys.put(key.name(), key));
      List<Order.Part> parts = new ArrayList<>();
      boolean idDescending = false;
      for (String term : String.join(",", given).split(",", -1)) {
        boolean descending = term.startsWith("-");
        String name = descending ? term.substring(1) : term;
        idDescending = descending;
        if (name.equals("id")) break;
        Order.Key key = keys.get(name);
        if (key == null) {
          Set<String> known = new HashSet<>(keys.keySet());
          known.add("id");
          fault(
              "sort",
              "unknown-code",
              "Cannot sort by '" + name + "'; known are " + String.join(", ", known));
        } else
          parts.add(new Order.Part(descending ? key.descending() : key.ascending(), descending));
      }
      return new Order(String.join(",", given), parts, idDescending);
    }

    private int limit() {
      return LIMIT.of(single("limit"), faults);
    }

    private boolean total() {
      String given = single("total");
      if (given != null && !given.equals("true") && !given.equals("false"))
        fault("total", "invalid-code", "total is true or false");
      return "true".equals(given);
    }

    private @Nullable Instant instant(@Nullable String given) {
      if (given == null) return null;
      try {
        return Instant.parse(given);
      } catch (DateTimeParseException _) {
        fault("asOf", "invalid-date", "asOf is an instant such as 2026-01-31T12:00:00Z");
        return null;
      }
    }

    private @Nullable String single(String name) {
      List<String> values = query.get(name);
      if (values == null || values.isEmpty()) return null;
      if (values.size() > 1) fault(name, "duplicate", "The parameter can be given once");
      return values.getFirst();
    }

    private void fault(String parameter, String code, String detail) {
      faults.add(Fault.parameter(parameter, code, detail));
    }
  }
}
