package org.accord.education;

import org.accord.kit.testing.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void theStructureKeepsItsRules() {
    ArchitectureRules.verify("org.accord.education");
  }
}
