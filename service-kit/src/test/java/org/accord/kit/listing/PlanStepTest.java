package org.accord.kit.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlanStepTest {
  @Test
  void whatIsLookedUpRowByRowAddsNothing() {
    assertEquals(
        10_000_000,
        PlanStep.rowsRead(
            List.of(
                new PlanStep(1, "PRIMARY", "s", 3),
                new PlanStep(1, "PRIMARY", "a", 10_000_000),
                new PlanStep(2, "DEPENDENT SUBQUERY", "m", 1),
                new PlanStep(2, "DEPENDENT SUBQUERY", "c", 1))));
  }

  @Test
  void theSelectsOfAUnionAddUpAndTheirResultIsNotCountedAgain() {
    assertEquals(
        700,
        PlanStep.rowsRead(
            List.of(
                new PlanStep(1, "PRIMARY", "<derived2>", 700),
                new PlanStep(2, "DERIVED", "a", 300),
                new PlanStep(3, "UNION", "a", 400))));
  }

  @Test
  void aStatementThatReadsNoTableReadsNoRows() {
    assertEquals(0, PlanStep.rowsRead(List.of(new PlanStep(1, "SIMPLE", "null", 0))));
  }
}
