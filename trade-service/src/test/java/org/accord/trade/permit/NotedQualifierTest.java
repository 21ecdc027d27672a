package org.accord.trade.permit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.accord.facts.Qualifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotedQualifierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "100  | more than 100, early 2021      | more_than",
        "100  | More than 100 of them          | more_than",
        "1500 | in all over 1,500              | more_than",
        "1500 | at least 1500                  | at_least",
        "20   | 2024 count is 20               | exact",
        "16   | part of the 16                 | exact",
        "6    | part of more than 16           | exact",
        "10   | more than 100                  | exact",
        "100  | moreover 100                   | exact",
        "3    | about 20 apply, nearly 3 do    | almost",
        "5    | up to 5                        | up_to",
        "5    | about 5                        | about",
        "7    |                                | exact",
      })
  void itIsThatOfTheVeryCount(String count, String note, String qualifier) {
    assertEquals(Qualifier.of(qualifier), NotedQualifier.of(new BigDecimal(count.strip()), note));
  }
}
