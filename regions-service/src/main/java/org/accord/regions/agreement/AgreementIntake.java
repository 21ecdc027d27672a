package org.accord.regions.agreement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.accord.kit.conflict.Conflicts;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Sql;
import org.accord.kit.record.Lineage;
import org.accord.kit.revision.DatabaseFailure;
import org.accord.kit.source.Sources;
import org.accord.kit.writing.Effect;
import org.accord.kit.writing.Intake;
import org.accord.kit.writing.Referrer;
import org.accord.kit.writing.Referrers;
import org.accord.regions.territory.Territories;

/// How drafts, such as the rows of `agreements.csv`, become agreements.
@ApplicationScoped
class AgreementIntake implements Intake<AgreementDraft, Agreement>, Referrers {
  private final AgreementListing listing;
  private final AgroalDataSource database;
  private final Sources sources;
  private final Territories territories;
  private final Conflicts conflicts;
  private final PartnershipStart rule;

  AgreementIntake(
      AgreementListing listing,
      AgroalDataSource database,
      Sources sources,
      Territories territories,
      Conflicts conflicts,
      PartnershipStart rule) {
    this.listing = listing;
    this.database = database;
    this.sources = sources;
    this.territories = territories;
    this.conflicts = conflicts;
    this.rule = rule;
  }

  @Override
  public String name() {
    return "agreements";
  }

  @Override
  public Listing<?> listing() {
    return listing;
  }

  @Override
  public Class<AgreementDraft> draft() {
    return AgreementDraft.class;
  }

  @Override
  public Class<Agreement> entity() {
    return Agreement.class;
  }

  @Override
  public boolean refersToItself() {
    return true;
  }

  @Override
  public Rules<AgreementDraft, Agreement> rules(Set<String> keys) {
    Set<String> agreements = new HashSet<>();
    Lineage succession = new Lineage();
    Map<String, String> successors = new HashMap<>();
    try (var connection = database.getConnection();
        var result =
            connection
                .createStatement()
                .executeQuery("SELECT `key`, id, supersedes FROM agreement ORDER BY id")) {
      while (result.next()) {
        if (result.getString(1) != null) agreements.add(result.getString(1));
        agreements.add(result.getString(2));
        if (result.getString(1) != null) succession.name(result.getString(1), result.getString(2));
        if (result.getString(3) != null) successors.put(result.getString(2), result.getString(3));
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    successors.forEach(succession::put);
    return new AgreementRules(sources, territories.codes(), agreements, keys, succession);
  }

  @Override
  public List<Effect<Agreement>> effects() {
    return List.of(conflicts.review(rule, Agreement::pair));
  }

  @Override
  public List<Referrer> referrers() {
    return List.of(
        new Referrer(
            listing.type(),
            "Another agreement supersedes this one",
            agreement ->
                Sql.of(
                    "SELECT 1 FROM agreement WHERE supersedes IN (?, ?)",
                    agreement.reference(),
                    agreement.id())));
  }
}
