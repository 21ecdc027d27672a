package org.accord.trade.observation;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.accord.facts.Nearest;
import org.accord.facts.Unit;
import org.accord.kit.refusal.Faults;
import org.accord.kit.revision.DatabaseFailure;

/// The units that figures are entered in: currencies, those in common use, and what the sources
/// brought along. A file may bring further ones, as sources invent units.
@ApplicationScoped
class Units {
  private static final Set<String> COMMON =
      Set.of(
          "t", "kg", "g", "l", "hl", "m", "km", "m2", "m3", "kWh", "MWh", "TEU", "head", "pair",
          "unit", "count", "percent", "ratio", "rank");

  private final AgroalDataSource database;

  Units(AgroalDataSource database) {
    this.database = database;
  }

  /// Names the fault when nothing is measured in the unit.
  void check(Unit unit, String pointer, Faults faults) {
    if (unit.isCurrency() || COMMON.contains(unit.value())) return;
    Set<String> known = new TreeSet<>(COMMON);
    try (var connection = database.getConnection();
        var result =
            connection
                .createStatement()
                .executeQuery("SELECT DISTINCT unit FROM observation WHERE unit IS NOT NULL")) {
      while (result.next()) known.add(result.getString(1));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    if (!known.contains(unit.value()))
      faults.field(
          pointer,
          "unknown-code",
          "There is no unit " + unit + "." + Nearest.hint(unit.value(), known));
  }
}
