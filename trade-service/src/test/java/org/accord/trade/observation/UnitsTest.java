package org.accord.trade.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.accord.facts.Unit;
import org.accord.kit.refusal.Faults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
  private static Faults faults(String unit) {
    Faults faults = new Faults();
    Units.check(new Unit(unit), "/unit", faults);
    return faults;
  }

  private static String told(String unit) {
    return faults(unit).list().getFirst().detail();
  }

  @ParameterizedTest
  @CsvSource({
    "USDD, USD",
    "kilogram, kg",
    "Kilograms, kg",
    "tons, t",
    "tonnes, t",
    "EURO, EUR",
    "euros, EUR",
    "dollars, USD",
    "US dollars, USD",
    "litres, l",
    "cubic metres, m3",
    "m33, m3",
    "units, unit",
    "pieces, unit",
    "perecnt, percent",
  })
  void aUnitThatIsMistypedOrWrittenOutIsNamedAsItIsHere(String unit, String meant) {
    assertEquals("There is no unit " + unit + ". Did you mean " + meant + "?", told(unit));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"companies", "company", "enterprises", "Enterprise", "items", "producers"})
  void whatIsCountedIsNoUnit(String unit) {
    assertEquals(
        "There is no unit "
            + unit
            + ". The unit of a count is count; the indicator says what is counted",
        told(unit));
  }

  @Test
  void whatIsLikeNoUnitIsOnlyUnknown() {
    assertEquals("There is no unit furlongs-per-fortnight.", told("furlongs-per-fortnight"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD", "t", "kWh", "count", "unit"})
  void aUnitThatIsOneIsRight(String unit) {
    assertFalse(faults(unit).any());
  }
}
