package org.accord.trade.observation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.accord.facts.FactFormatException;
import org.accord.facts.PartialDate;
import org.accord.facts.Unit;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Sql;
import org.accord.kit.listing.UsedTerms;
import org.accord.kit.revision.Snapshot;
import org.accord.kit.source.Sources;
import org.accord.trade.commodity.Commodities;
import org.accord.trade.commodity.HsCodes;
import org.accord.trade.party.Participants;

/// What figures can be asked for by.
@ApplicationScoped
class ObservationFilters {
  private final List<Filter> all;

  ObservationFilters(
      Participants participants,
      Commodities commodities,
      HsCodes hsCodes,
      Sources sources,
      UsedTerms used) {
    all =
        List.of(
            Filter.anyOf(
                "reporter",
                "Who reports: a territory's code or a party's key",
                "a.reporter",
                participants::known),
            Filter.anyOf(
                "partner",
                "With whom: a territory's code or a party's key",
                "a.partner",
                participants::known),
            Filter.terms("measure", "What is measured", "a.measure", Measure.class),
            Filter.anyOf(
                "indicator",
                "What is counted, shared or ranked",
                "a.indicator",
                indicator -> used.known("observation", "indicator", "indicator", indicator)),
            Filter.terms("scope", "What the trade is of", "a.scope", Scope.class),
            commodity(commodities, hsCodes),
            Filter.terms(
                "valuationBasis",
                "Up to where the value includes the cost of transport",
                "a.valuation_basis",
                ValuationBasis.class),
            Filter.terms(
                "hsEdition",
                "The edition of the Harmonized System",
                "a.hs_edition",
                HsEdition.class),
            Filter.anyOf("unit", "The unit or currency", "a.unit", unit -> unit(unit, used)),
            once(
                "periodFrom",
                "Begins then or later; of a stock, its date",
                (value, _) -> Sql.of("a.covers_from >= ?", date(value).earliest().toString())),
            once(
                "periodTo",
                "Ends then or before; of a stock, its date",
                (value, _) -> Sql.of("a.covers_to <= ?", date(value).latest().toString())),
            Filter.anyOf("source", "The key of the source", "a.source_id", sources::known),
            once(
                "preferred",
                "Whether it is the one to count, as it names no fuller record and no other figure of"
                    + " the same quantity is preferred: true or false",
                ObservationFilters::preferred),
            once(
                "changedSince",
                "An instant: figures whose present version was recorded after it",
                (value, _) -> writtenAfter(instant(value))));
  }

  List<Filter> all() {
    return all;
  }

  private static String unit(String text, UsedTerms used) {
    Unit unit = Unit.parse(text);
    return unit.isCurrency() ? unit.value() : used.known("observation", "unit", "unit", text);
  }

  private static Filter commodity(Commodities commodities, HsCodes hsCodes) {
    Filter byKey = Filter.anyPosted("commodity", "", "observation.commodity", commodities::known);
    Filter byCode = Filter.anyPostedPrefix("commodity", "", "observation.hs", hsCodes::known);
    return new Filter(
        "commodity",
        "The key of a commodity, or an HS code or what one begins with",
        List.of(),
        true,
        (values, snapshot) -> {
          List<Sql> any = new ArrayList<>();
          for (String value : values) {
            boolean digits = value.chars().allMatch(Character::isDigit);
            any.add((digits ? byCode : byKey).condition().of(List.of(value), snapshot));
          }
          return Sql.anyOf(any);
        });
  }

  /// The transaction that wrote a row says when it was recorded. The first condition bounds the
  /// transactions from below, by the highest one recorded until then and the late ones recorded
  /// since, so that an index serves recent instants; the second is exact.
  private static Sql writtenAfter(Instant instant) {
    LocalDateTime then = LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    return Sql.of(
        "a.row_start >= LEAST("
            + "1 + COALESCE((SELECT o.high_trx FROM commit_order o WHERE o.recorded_at <= ?"
            + " ORDER BY o.recorded_at DESC, o.position DESC LIMIT 1), 0),"
            + " COALESCE((SELECT MIN(l.trx) FROM commit_order l"
            + " WHERE l.late AND l.recorded_at > ?), 18446744073709551615))"
            + " AND (SELECT w.recorded_at FROM commit_order w WHERE w.trx = a.row_start) > ?",
        then,
        then,
        then);
  }

  /// Those that are set aside are few, and looked up by an index each: from these the database
  /// comes to the figures. Those that are not it tells as it goes through the figures.
  private static Sql preferred(String value, Snapshot snapshot) {
    String outdone =
        " FROM "
            + snapshot.table("conflict_member", "pm")
            + " JOIN "
            + snapshot.table("conflict", "pc")
            + " ON pc.id = pm.conflict_id AND pc.state <> 'dissolved' AND "
            + snapshot.holds("pc")
            + " WHERE pc.preferred_id <> pm.record_id AND "
            + snapshot.holds("pm");
    return Sql.of(
        switch (value) {
          case "true" ->
              "NOT a.linked AND NOT EXISTS (SELECT 1" + outdone + " AND pm.record_id = a.id)";
          case "false" ->
              "a.id IN (SELECT x.id FROM (SELECT pm.record_id AS id"
                  + outdone
                  + " UNION SELECT f.id FROM "
                  + snapshot.table("observation", "f")
                  + " WHERE f.findings >= "
                  + ObservationFindings.LINKED
                  + " AND "
                  + snapshot.holds("f")
                  + ") x)";
          default -> throw new FactFormatException("invalid-code", "preferred is true or false");
        });
  }

  private static Filter once(String name, String description, Single condition) {
    return new Filter(
        name,
        description,
        List.of(),
        false,
        (values, snapshot) -> condition.of(values.getFirst(), snapshot));
  }

  private static PartialDate date(String value) {
    return PartialDate.parse(value);
  }

  private static Instant instant(String value) {
    try {
      return Instant.parse(value);
    } catch (DateTimeParseException _) {
      throw new FactFormatException(
          "invalid-date", "changedSince is an instant such as 2026-01-31T12:00:00Z");
    }
  }

  @FunctionalInterface
  private interface Single {
    Sql of(String value, Snapshot snapshot);
  }
}
