package org.accord.trade.permit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.accord.facts.HsCode;
import org.accord.facts.Nearest;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Order;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;
import org.accord.kit.listing.UnkeyedListing;
import org.accord.kit.revision.Snapshot;
import org.accord.trade.explanation.Explanation;

/// The producers of a product that hold no valid permit for all of it and a market. A producer is
/// known by any permit that it has or seeks for the product, or as a party by figures of its
/// exports or volumes of it. A holder is the party that bears its name, also by an alias or as
/// figures call it.
final class MissingPermits extends UnkeyedListing<ProducerView> {
  static final String PATH = "missing";

  private static final int MOST_HINTS = 3;
  private static final int MOST_NEAR = 2000;
  private static final int SHORTEST_NAME = 3;

  private final ExportQuestion question;

  MissingPermits(ExportQuestion question) {
    this.question = question;
  }

  @Override
  public String path() {
    return "market-permits/" + PATH;
  }

  @Override
  public String type() {
    return "producer";
  }

  @Override
  public String table() {
    return "producers";
  }

  /// The codes and dates of the question have passed their parsers: they can stand in the text.
  @Override
  protected String columns(Snapshot snapshot) {
    return "a.id, a.holder, a.holder_territory, a.party, "
        + partly(snapshot)
        + " AS partly, (SELECT JSON_ARRAYAGG(COALESCE(m.`key`, CAST(m.id AS CHAR))) FROM "
        + permits(snapshot)
        + " AND m.holder = a.holder) AS permits";
  }

  private String partly(Snapshot snapshot) {
    HsCode code = question.hsCode();
    return "EXISTS (SELECT 1 FROM "
        + permits(snapshot)
        + " AND m.holder = a.holder AND m.market = '"
        + question.market()
        + "' AND "
        + PermitValidity.at(question.on(), "m")
        + " AND "
        + (code == null
            ? "FALSE"
            : PermitScope.touches(MarketAccess.HS_CODES, code, "m.id", snapshot))
        + ")";
  }

  @Override
  protected String from(Snapshot snapshot) {
    return "(SELECT MIN(m.id) AS id, m.holder, MAX(m.holder_territory) AS holder_territory,"
        + " (SELECT MIN(p.`key`) FROM "
        + snapshot.table("party", "p")
        + " WHERE "
        + isNamed("m.holder", snapshot)
        + ") AS party FROM "
        + permits(snapshot)
        + " GROUP BY m.holder UNION ALL SELECT p.id, p.name, p.territory, p.`key` FROM "
        + snapshot.table("party", "p")
        + " WHERE p.kind = 'company' AND "
        + snapshot.holds("p")
        + " AND NOT EXISTS (SELECT 1 FROM "
        + permits(snapshot)
        + " AND "
        + isNamed("m.holder", snapshot)
        + ")) a";
  }

  /// The condition that a party `p` bears the name.
  private static String isNamed(String name, Snapshot snapshot) {
    return "("
        + snapshot.holds("p")
        + " AND (p.name = %1$s OR JSON_CONTAINS(p.aliases, JSON_QUOTE(%1$s))".formatted(name)
        + " OR EXISTS (SELECT 1 FROM "
        + snapshot.table("observation", "o")
        + " WHERE o.reporter = p.`key` AND o.reporter_name = "
        + name
        + " AND "
        + snapshot.holds("o")
        + ")))";
  }

  private static String permits(Snapshot snapshot) {
    return snapshot.table("market_access", "m")
        + " WHERE m.record_kind = 'permit' AND "
        + snapshot.holds("m");
  }

  @Override
  protected String holds(Snapshot snapshot) {
    return "TRUE";
  }

  @Override
  public ProducerView row(Row row) {
    return ProducerView.of(row);
  }

  /// The whole question is one condition, at its first parameter.
  @Override
  public List<Filter> filters() {
    return List.of(
        once(
            "market",
            "The territory to which the goods should go",
            (_, snapshot) -> unpermitted(snapshot)),
        once(
            "hsCode",
            "The product by its HS code; this or product is needed",
            (_, _) -> Sql.of("TRUE")),
        once("product", "The product by words of its name", (_, _) -> Sql.of("TRUE")),
        once("on", "The day, month or year; today, if none is given", (_, _) -> Sql.of("TRUE")));
  }

  private static Filter once(String name, String description, Filter.Condition condition) {
    return new Filter(name, description, List.of(), false, condition);
  }

  private Sql unpermitted(Snapshot snapshot) {
    return produces(snapshot)
        .add(" AND NOT EXISTS (SELECT 1 FROM " + permits(snapshot))
        .add(" AND m.holder = a.holder AND m.market = ?", question.market().value())
        .add(" AND " + PermitValidity.at(question.on(), "m"))
        .add(isForProduct(true, snapshot))
        .add(")");
  }

  /// The condition that the producer `a` is known to make the product.
  private Sql produces(Snapshot snapshot) {
    return Sql.of("(EXISTS (SELECT 1 FROM " + permits(snapshot) + " AND m.holder = a.holder")
        .add(isForProduct(false, snapshot))
        .add(") OR EXISTS (SELECT 1 FROM ")
        .add(snapshot.table("observation", "o"))
        .add(" WHERE o.reporter = a.party AND o.measure IN ('exports', 'volume')")
        .add(" AND " + snapshot.holds("o") + " AND NOT COALESCE(o.direction_to IN (")
        .add("SELECT h.value FROM " + snapshot.table("posting", "h") + " JOIN ")
        .add(snapshot.table("party", "p"))
        .add(" ON p.id = h.record_id AND " + snapshot.holds("p"))
        .add(" WHERE p.`key` = a.party AND h.field = 'party.country' AND ")
        .add(snapshot.holds("h") + "), FALSE)")
        .add(isOfProduct(snapshot))
        .add("))");
  }

  @Override
  protected Optional<String> explanation(Connection connection, Snapshot snapshot, String language)
      throws SQLException {
    Sql producers =
        Sql.of("SELECT a.id FROM ")
            .add(from(snapshot))
            .add(" WHERE ")
            .add(produces(snapshot))
            .add(" LIMIT 1");
    String goods = question.goods(language);
    if (!texts(producers, connection).isEmpty())
      return Optional.of(
          Explanation.ALL_PERMITTED.in(language, goods, question.market(), question.on()));
    List<String> near = near(connection, snapshot);
    return Optional.of(
        near.isEmpty()
            ? Explanation.NO_PRODUCER.in(language, goods)
            : Explanation.NO_PRODUCER_NEAR.in(language, goods, String.join(", ", near)));
  }

  /// What producers make that is called about the same.
  private List<String> near(Connection connection, Snapshot snapshot) throws SQLException {
    String product = question.product();
    if (product == null) return List.of();
    Sql made =
        Sql.of("SELECT m.product FROM " + permits(snapshot))
            .add(" UNION SELECT c.name FROM " + snapshot.table("party", "p"))
            .add(" JOIN " + snapshot.table("observation", "o"))
            .add(" ON o.reporter = p.`key` AND " + snapshot.holds("o"))
            .add(" AND o.measure IN ('exports', 'volume')")
            .add(" JOIN " + snapshot.table("posting", "n"))
            .add(" ON n.record_id = o.id AND " + snapshot.holds("n"))
            .add(" AND n.field = 'observation.commodity'")
            .add(" JOIN " + snapshot.table("commodity", "c"))
            .add(" ON c.`key` = n.value AND " + snapshot.holds("c"))
            .add(" WHERE p.kind = 'company' AND " + snapshot.holds("p"))
            .add(" LIMIT " + MOST_NEAR);
    return Nearest.to(
        product,
        texts(made, connection).stream()
            .flatMap(
                name -> Stream.concat(Stream.of(name), Stream.of(name.split("[^\\p{L}\\d-]+"))))
            .filter(name -> name.length() >= SHORTEST_NAME)
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList(),
        MOST_HINTS);
  }

  private static List<String> texts(Sql select, Connection connection) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        while (result.next()) texts.add(result.getString(1));
      }
    }
    return texts;
  }

  /// Further conditions that a permit `m` is for the product: for any of it, or for all of it.
  private Sql isForProduct(boolean all, Snapshot snapshot) {
    Sql condition = words("m.product", snapshot);
    HsCode code = question.hsCode();
    if (code == null) return condition;
    return condition.add(
        " AND "
            + (all
                ? PermitScope.covers(code, "m.id", snapshot)
                : PermitScope.touches(MarketAccess.HS_CODES, code, "m.id", snapshot)));
  }

  /// Further conditions that a figure `o` is of the product.
  private Sql isOfProduct(Snapshot snapshot) {
    Sql condition = Sql.of("");
    if (question.product() != null)
      condition
          .add(" AND EXISTS (SELECT 1 FROM " + snapshot.table("posting", "n") + " JOIN ")
          .add(snapshot.table("commodity", "c") + " ON c.`key` = n.value AND ")
          .add(snapshot.holds("c") + " WHERE n.field = 'observation.commodity'")
          .add(" AND n.record_id = o.id AND " + snapshot.holds("n"))
          .add(words("c.name", snapshot))
          .add(")");
    HsCode code = question.hsCode();
    if (code != null)
      condition.add(" AND " + PermitScope.touches("observation.hs", code, "o.id", snapshot));
    return condition;
  }

  private Sql words(String column, Snapshot snapshot) {
    String product = question.product();
    return product == null
        ? Sql.of("")
        : Sql.of(" AND ").add(Filter.text(column).condition().of(List.of(product), snapshot));
  }

  @Override
  public List<Order.Key> orders() {
    return List.of(Order.Key.of("holder", "a.holder"));
  }

  @Override
  public List<Column> csv() {
    return List.of(
        Column.text("holder", "/holder"),
        Column.text("holder_territory", "/holderTerritory"),
        Column.text("party", "/party"),
        Column.text("partly", "/partly"),
        Column.list("permits", "/permits"));
  }
}
