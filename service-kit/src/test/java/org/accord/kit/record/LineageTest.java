package org.accord.kit.record;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LineageTest {
  private final Lineage lineage = new Lineage();

  @Test
  void aChainIsNoCircle() {
    assertTrue(lineage.put("c", "b"));
    assertTrue(lineage.put("b", "a"));
    assertTrue(lineage.put("a", null));
    assertTrue(lineage.put("d", "b"));
  }

  @Test
  void nothingStandsBeforeItself() {
    assertFalse(lineage.put("a", "a"));
  }

  @Test
  void theLastLinkOfACircleIsRefusedAndLeavesTheOthers() {
    lineage.put("a", "b");
    lineage.put("b", "c");
    assertFalse(lineage.put("c", "a"));
    assertTrue(lineage.put("c", "d"));
    assertFalse(lineage.put("d", "a"));
  }

  @Test
  void aCircleMayBeBrokenAndClosedElsewhere() {
    lineage.put("a", "b");
    lineage.put("a", null);
    assertTrue(lineage.put("b", "a"));
  }

  @Test
  void aRecordIsTheSameUnderEachOfItsNames() {
    lineage.name("agreement", "0197-id");
    assertFalse(lineage.put("agreement", "0197-id"));
  }
}
