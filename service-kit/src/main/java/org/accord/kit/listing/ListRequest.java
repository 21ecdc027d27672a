package org.accord.kit.listing;

import java.time.Duration;
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
import org.accord.facts.PartialDate;
import org.accord.facts.PlainText;
import org.accord.kit.refusal.Faults;
import org.accord.kit.refusal.Refusal;
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
  private static final Set<String> OWN_PAGE = Set.of("unknown-parameter", "as-of-in-future");
  private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(10);
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
      this.cursor = given == null ? null : cursor(given, secret);
    }

    private @Nullable Cursor cursor(String given, String secret) {
      try {
        Cursor opened = Cursor.open(given, secret);
        if (opened.path().equals(listing.path())) return opened;
        throw Cursor.altered();
      } catch (Refusal.Rejected e) {
        fault("cursor", e.code(), e.detail());
        return null;
      }
    }

    ListRequest request() {
      unknownParameters();
      Map<String, List<String>> walk = walk();
      filters(walk);
      Order order = order(walk);
      ranges(walk);
      Instant asOf = cursor != null ? instant(cursor.asOf()) : past(single("asOf"));
      ListRequest request =
          new ListRequest(walk, order, limit(), total(), asOf, cursor, single("format"));
      faults.refuse(problem(), "The query is not valid");
      return request;
    }

    /// The problem that all faults are of, where they are of one that has its own page.
    private String problem() {
      Set<String> found = new HashSet<>();
      for (Fault fault : faults.list())
        found.add(
            fault.pointer().equals("?cursor") || OWN_PAGE.contains(fault.code())
                ? fault.code()
                : "invalid-parameter");
      return found.size() == 1 ? found.iterator().next() : "invalid-parameter";
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

    /// What begins after its end holds nothing: `signedFrom` and `signedTo` are a range, as are all
    /// filters that are named so, and `from` and `to`.
    private void ranges(Map<String, List<String>> walk) {
      for (String from : walk.keySet()) {
        String to = end(from);
        if (to == null) continue;
        if (!walk.containsKey(to) || faults.touches("?" + from) || faults.touches("?" + to))
          continue;
        PartialDate first = PartialDate.parse(walk.get(from).getFirst());
        PartialDate last = PartialDate.parse(walk.get(to).getFirst());
        if (first.earliest().isAfter(last.latest()))
          fault(to, "out-of-range", "It is before " + from);
      }
    }

    private static @Nullable String end(String from) {
      if (from.equals("from")) return "to";
      return from.endsWith("From")
          ? from.substring(0, from.length() - "From".length()) + "To"
          : null;
    }

    private void check(Filter filter, String value) {
      try {
        PlainText.require(value);
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
      Set<String> named = new HashSet<>();
      boolean idDescending = false;
      for (String term : String.join(",", given).split(",", -1)) {
        boolean descending = term.startsWith("-");
        String name = descending ? term.substring(1) : term;
        idDescending = descending;
        if (name.equals("id")) break;
        if (!named.add(name)) fault("sort", "duplicate", "The list is sorted by " + name + " once");
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

    /// The database's clock, which is asked later, may go before this one.
    private @Nullable Instant past(@Nullable String given) {
      Instant instant = instant(given);
      if (instant != null && instant.isAfter(Instant.now().plus(CLOCKS_DIFFER)))
        fault("asOf", "as-of-in-future", "asOf lies in the future");
      return instant;
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
