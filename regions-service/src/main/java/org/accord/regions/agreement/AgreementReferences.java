package org.accord.regions.agreement;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.kit.refusal.Faults;
import org.accord.kit.revision.DatabaseFailure;
import org.accord.kit.source.Sources;
import org.accord.regions.territory.Territories;

/// What drafts of agreements may refer to: sources, territories, other agreements. Looked up once
/// for a request or a file.
final class AgreementReferences {
  private final Map<String, UUID> sources;
  private final Set<String> territories;
  private final Set<String> agreements;

  private AgreementReferences(
      Map<String, UUID> sources, Set<String> territories, Set<String> agreements) {
    this.sources = sources;
    this.territories = territories;
    this.agreements = agreements;
  }

  /// Looks up what is on record.
  @ApplicationScoped
  static class Lookup {
    private final AgroalDataSource database;
    private final Sources sources;
    private final Territories territories;

    Lookup(AgroalDataSource database, Sources sources, Territories territories) {
      this.database = database;
      this.sources = sources;
      this.territories = territories;
    }

    /// @param more keys of agreements that are on their way, such as those of the same file
    AgreementReferences with(Set<String> more) {
      Set<String> agreements = new HashSet<>(more);
      try (var connection = database.getConnection();
          var result =
              connection.createStatement().executeQuery("SELECT `key`, id FROM agreement")) {
        while (result.next()) {
          if (result.getString(1) != null) agreements.add(result.getString(1));
          agreements.add(result.getString(2));
        }
      } catch (SQLException e) {
        throw new DatabaseFailure(e);
      }
      return new AgreementReferences(sources.byReference(), territories.codes(), agreements);
    }
  }

  void check(AgreementDraft draft, Faults faults) {
    Sources.check(draft, sources, faults);
    for (int i = 0; i < draft.parties().size(); i++) {
      Party party = draft.parties().get(i);
      if (party.territory() == null || territories.contains(party.territory().value())) continue;
      FactFormatException unknown = Territories.unknown(party.territory().value(), territories);
      faults.field("/parties/" + i + "/territory", unknown.code(), unknown.getMessage());
    }
    String before = draft.supersedes();
    if (before != null && !agreements.contains(before))
      faults.field(
          "/supersedes",
          "unknown-reference",
          "There is no agreement " + before + "." + Nearest.hint(before, agreements));
  }

  UUID source(AgreementDraft draft) {
    return Objects.requireNonNull(sources.get(draft.source().key()));
  }
}
