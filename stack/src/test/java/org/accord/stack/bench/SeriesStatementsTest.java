package org.accord.stack.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SeriesStatementsTest {

  @Test
  void nothingIsLeftToBeFilledIn() throws IOException {
    var statements = SeriesStatements.of(Path.of(".."), "observation a WHERE TRUE");
    assertEquals(4, statements.size());
    for (var statement : statements) {
      assertFalse(statement.contains("{"), statement);
    }
  }
}
