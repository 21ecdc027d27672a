package org.accord.kit.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
  private static final long LENGTH = 1000;

  @ParameterizedTest
  @CsvSource({
    "bytes=0-99, 0, 99",
    "bytes=100-, 100, 999",
    "bytes=-100, 900, 999",
    "bytes=-5000, 0, 999",
    "bytes=990-5000, 990, 999",
    "bytes=999-999, 999, 999"
  })
  void oneRangeIsAPartOfTheFile(String header, long first, long last) {
    ByteRange part = ByteRange.of(header, LENGTH).orElseThrow();
    assertEquals(new ByteRange(first, last), part);
    assertTrue(part.isSatisfiable());
    assertEquals("bytes %d-%d/1000".formatted(first, last), part.of(LENGTH));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "bytes=-",
        "bytes=0-9,20-29",
        "rows=0-9",
        "bytes=9-3",
        "bytes=99999999999999999999-"
      })
  void whatIsNoSingleRangeIsIgnored(String header) {
    assertEquals(Optional.empty(), ByteRange.of(header, LENGTH));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0"})
  void whatBeginsBehindTheEndIsNotThere(String header) {
    assertFalse(ByteRange.of(header, LENGTH).orElseThrow().isSatisfiable());
  }

  @Test
  void anEmptyFileHasNoPart() {
    assertFalse(ByteRange.of("bytes=0-", 0).orElseThrow().isSatisfiable());
  }
}
