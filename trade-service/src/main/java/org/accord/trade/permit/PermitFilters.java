package org.accord.trade.permit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.accord.facts.FactFormatException;
import org.accord.facts.PartialDate;
import org.accord.facts.Terms;
import org.accord.facts.Unit;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Sql;
import org.accord.kit.listing.UsedTerms;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.Sources;
import org.accord.kit.territory.Territories;
import org.accord.trade.commodity.HsCodes;

/// What permits and counts of them can be asked for by.
@ApplicationScoped
class PermitFilters {
  /// About a century: a number of days that no permit outlasts.
  private static final int MOST_DAYS = 36_500;

  static final String VALID_ON = "validOn";

  private static final String TABLE = MarketAccessListing.TABLE;

  private final List<Filter> common;
  private final List<Filter> ofPermits;
  private final List<Filter> ofCounts;

  PermitFilters(Territories territories, HsCodes hsCodes, Sources sources, UsedTerms used) {
    common =
        List.of(
            Filter.anyOf(
                "market", "The territory to which goods may go", "a.market", territories::known),
            words("holder", "Words of the holder's name", "a.holder"),
            Filter.anyPosted(
                "holderTerritory",
                "Where the holder is at home, or a territory that encloses it",
                MarketAccess.TERRITORIES,
                territories::known),
            words("product", "Words of the product's name", "a.product"),
            scope(hsCodes),
            Filter.anyOf(
                "reportedStatus",
                "The status as the source calls it",
                "a.reported_status",
                status -> used.known(TABLE, "reported_status", "status", status)),
            Filter.anyOf("source", "The key of the source", "a.source_id", sources::known));
    ofPermits =
        and(
            common,
            Filter.anyOf(
                "number",
                "The number of the permit",
                "a.number",
                number -> used.known(TABLE, "number", "number", number)),
            words("authority", "Words of the authority's name", "a.authority"),
            once(
                VALID_ON,
                "Valid on that day, month or year by what is known: granted by then, or reported"
                    + " as granted without a date, and not over before",
                (value, _) -> Sql.of(PermitValidity.at(PartialDate.parse(value), "a"))),
            Filter.from("expiresFrom", "Expires then or later", "a.expires_on_asc"),
            Filter.to("expiresTo", "Expires then or before", "a.expires_on_asc"),
            once(
                "expiresWithin",
                "Valid today, and expires within so many days",
                (value, snapshot) -> expiresWithin(days(value), snapshot)),
            Filter.from("grantedFrom", "Granted then or later", "a.granted_on_asc"),
            Filter.to("grantedTo", "Granted then or before", "a.granted_on_asc"),
            Filter.text("a.holder", "a.product", "a.authority", "a.number", "a.`key`", "a.note"));
    ofCounts =
        and(
            common,
            Filter.anyOf(
                "unit",
                "What is counted",
                "a.unit",
                unit -> used.known(TABLE, "unit", "unit", Unit.parse(unit).value())),
            Filter.from("observedFrom", "True then or later", "a.observed_on_asc"),
            Filter.to("observedTo", "True then or before", "a.observed_on_asc"),
            Filter.text("a.holder", "a.product", "a.`key`", "a.note"));
  }

  /// @param at when the state of a permit is told
  List<Filter> ofPermits(Function<Snapshot, PartialDate> at) {
    return and(ofPermits, state(at));
  }

  List<Filter> ofCounts() {
    return ofCounts;
  }

  private static List<Filter> and(List<Filter> some, Filter... more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  private static Filter words(String name, String description, String column) {
    return new Filter(name, description, List.of(), false, Filter.text(column).condition());
  }

  private static Filter scope(HsCodes hsCodes) {
    return new Filter(
        "hsCode",
        "An HS code: permits for it, for a part of it, or for a chapter or heading that has it",
        List.of(),
        true,
        (values, snapshot) ->
            Sql.anyOf(
                values.stream()
                    .map(hsCodes::known)
                    .map(code -> PermitScope.touches(MarketAccess.HS_CODES, code, "a.id", snapshot))
                    .map(Sql::of)
                    .toList()));
  }

  private static Filter state(Function<Snapshot, PartialDate> at) {
    return new Filter(
        "state",
        "The state at the date of validOn, else on the day of the answer",
        Terms.all(PermitState.class),
        true,
        (values, snapshot) ->
            Sql.of(
                "(" + PermitState.at(at.apply(snapshot)) + ") IN " + Sql.places(values.size()),
                values.stream().map(PermitState::of).map(PermitState::term).toArray()));
  }

  private static Sql expiresWithin(int days, Snapshot snapshot) {
    return Sql.of(PermitValidity.at(PartialDate.of(snapshot.day()), "a"))
        .add(" AND a.expires_on_asc BETWEEN '0001' AND ?", snapshot.day().plusDays(days) + "~");
  }

  private static int days(String value) {
    if (value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= MOST_DAYS)
      return Integer.parseInt(value);
    throw new FactFormatException(
        "invalid-number", "expiresWithin is a number of days from 0 to " + MOST_DAYS);
  }

  private static Filter once(String name, String description, Single condition) {
    return new Filter(
        name,
        description,
        List.of(),
        false,
        (values, snapshot) -> condition.of(values.getFirst(), snapshot));
  }

  @FunctionalInterface
  private interface Single {
    Sql of(String value, Snapshot snapshot);
  }
}
