package org.accord.trade.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationTest {

  @ParameterizedTest
  @EnumSource
  void isToldInThreeLanguages(Explanation explanation) {
    String english = explanation.in("en", "a", "b", "c");
    String russian = explanation.in("ru", "a", "b", "c");
    String chinese = explanation.in("zh", "a", "b", "c");
    assertEquals(3, Set.of(english, russian, chinese).size());
    assertTrue(russian.matches("(?s).*\\p{IsCyrillic}.*"), russian);
    assertTrue(chinese.matches("(?s).*\\p{IsHan}.*"), chinese);
    assertFalse(english.isBlank());
  }
}
