package org.accord.regions.agreement;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.accord.kit.conflict.Claim;
import org.accord.kit.conflict.ConflictRule;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Row;
import org.accord.kit.listing.Sql;

/// Since when two territories are partners: reports of the same pair that cannot both be right. See
/// [RelationClaim] for which reports can disagree.
@ApplicationScoped
class PartnershipStart implements ConflictRule {
  private final AgreementListing listing;

  PartnershipStart(AgreementListing listing) {
    this.listing = listing;
  }

  @Override
  public String type() {
    return listing.type();
  }

  @Override
  public String name() {
    return "partnership-start";
  }

  @Override
  public String explanation() {
    return "Sources date the same partnership differently";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Map<String, List<Disagreement>> claims(Collection<String> pairs, Connection connection)
      throws SQLException {
    Map<String, List<Disagreement>> found = new HashMap<>();
    read(pairs, connection).stream()
        .collect(groupingBy(RelationClaim::pair))
        .forEach((pair, claims) ->
            found.put(pair, claims.stream().map(claim -> disagreement(claim, claims)).toList()));
    return found;
  }

  private static Disagreement disagreement(RelationClaim claim, List<RelationClaim> all) {
    return new Disagreement(
        Claim.of(
            claim.id(),
            claim.pair(),
            claim.confidence(),
            10 - claim.signedOn().toString().length(),
            claim.citesYear(),
            claim.sourceYear()),
        all.stream().filter(claim::disagreesWith).map(RelationClaim::id).collect(toSet()));
  }

  private static List<RelationClaim> read(Collection<String> pairs, Connection connection)
      throws SQLException {
    Sql select =
        Sql.of(
            "SELECT a.id, a.`key`, a.pair, a.kind, a.signed_on, a.fields, a.supersedes, a.confidence,"
                + " a.cites_year, s.year AS source_year"
                + " FROM agreement a JOIN source s ON s.id = a.source_id WHERE a.signed_on IS NOT NULL"
                + " AND JSON_VALUE(a.parties, '$[0].body') IS NULL"
                + " AND JSON_VALUE(a.parties, '$[1].body') IS NULL AND a.kind IN "
                + Sql.places(RelationClaim.KINDS.size())
                + " AND a.pair IN "
                + Sql.places(pairs.size()),
            Stream.concat(RelationClaim.KINDS.stream().map(AgreementKind::term), pairs.stream())
                .toArray());
    List<RelationClaim> claims = new ArrayList<>();
    try (var statement = connection.prepareStatement(select.text())) {
      select.bind(statement);
      try (var result = statement.executeQuery()) {
        Row row = new Row(result, "en");
        while (result.next()) claims.add(RelationClaim.of(row));
      }
    }
    return claims;
  }
}
