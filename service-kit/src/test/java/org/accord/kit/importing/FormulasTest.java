package org.accord.kit.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {
  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''-1"})
  void whatASpreadsheetWouldRunGoesOutAsText(String cell) {
    assertEquals("'" + cell, Formulas.neutralised(cell));
    assertEquals(cell, Formulas.restored(Formulas.neutralised(cell)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "plain", "'quoted'", "1-1", "'"})
  void allElseStaysAsItIs(String cell) {
    assertEquals(cell, Formulas.neutralised(cell));
    assertEquals(cell, Formulas.restored(cell));
  }
}
