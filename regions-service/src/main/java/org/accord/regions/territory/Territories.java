package org.accord.regions.territory;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import org.accord.facts.CountryCode;
import org.accord.facts.FactFormatException;
import org.accord.facts.Nearest;
import org.accord.facts.TerritoryCode;
import org.accord.kit.record.Lineage;
import org.accord.kit.record.Reference;
import org.accord.kit.revision.DatabaseFailure;

/// The codes of the territories on record.
@ApplicationScoped
public class Territories {
  private final AgroalDataSource database;

  Territories(AgroalDataSource database) {
    this.database = database;
  }

  /// All codes, as the current transaction sees them.
  public Set<String> codes() {
    try (var connection = database.getConnection();
        var result = connection.createStatement().executeQuery("SELECT `key` FROM territory")) {
      Set<String> codes = new HashSet<>();
      while (result.next()) codes.add(result.getString(1));
      return codes;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// Which territory encloses which.
  Lineage tree() {
    try (var connection = database.getConnection();
        var result =
            connection
                .createStatement()
                .executeQuery("SELECT `key`, parent FROM territory WHERE parent IS NOT NULL")) {
      Lineage tree = new Lineage();
      while (result.next()) tree.put(result.getString(1), result.getString(2));
      return tree;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /// The code, if there is such a territory.
  ///
  /// @throws FactFormatException naming what is near, if there is none
  public TerritoryCode known(String code) {
    TerritoryCode parsed = TerritoryCode.parse(code);
    try (var connection = database.getConnection();
        var select = connection.prepareStatement("SELECT 1 FROM territory WHERE `key` = ?")) {
      select.setString(1, parsed.value());
      try (var result = select.executeQuery()) {
        if (result.next()) return parsed;
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    throw unknown(parsed.value(), codes());
  }

  /// What names a territory at the pointer.
  public static Reference reference(String pointer, TerritoryCode code) {
    return new Reference(pointer, "territory", "key", code.value());
  }

  /// What is said of a code that is none of the known.
  public static FactFormatException unknown(String code, Set<String> known) {
    String hint =
        CountryCode.named(code)
            .map(country -> " Did you mean " + country + "?")
            .orElseGet(() -> Nearest.hint(code, known));
    return new FactFormatException(
        "unknown-reference", "There is no territory " + code + "." + hint);
  }
}
