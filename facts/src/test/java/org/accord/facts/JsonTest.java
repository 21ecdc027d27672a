package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// The values in JSON, with a mapper that has no module: what the API promises needs no set-up.
class JsonTest {
  private final ObjectMapper json = new ObjectMapper();

  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of(PartialDate.parse("2022-10"), "\"2022-10\""),
        Arguments.of(
            Period.parse("2022-01", "2022-09"), "{\"start\":\"2022-01\",\"end\":\"2022-09\"}"),
        Arguments.of(Period.Frequency.NINE_MONTHS, "\"nine_months\""),
        Arguments.of(Qualifier.MORE_THAN, "\"more_than\""),
        Arguments.of(
            Qualified.parse("715000000", "almost"),
            "{\"value\":715000000,\"qualifier\":\"almost\"}"),
        Arguments.of(Qualified.parse("0.25", ""), "{\"value\":0.25,\"qualifier\":\"exact\"}"),
        Arguments.of(Confidence.HIGH, "\"high\""),
        Arguments.of(TerritoryCode.parse("CN-HA/zhengzhou"), "\"CN-HA/zhengzhou\""),
        Arguments.of(HsCode.parse("0402"), "\"0402\""),
        Arguments.of(Slug.parse("by-bsu"), "\"by-bsu\""),
        Arguments.of(Unit.parse("USD"), "\"USD\""),
        Arguments.of(new Names("Minsk", "Минск", null), "{\"en\":\"Minsk\",\"ru\":\"Минск\"}"),
        Arguments.of(
            new Provenance(
                "S1",
                "Chapter",
                "62",
                new Citation(null, "https://belta.by/", 2022),
                Confidence.LOW),
            """
            {"source":"S1","chapter":"Chapter","note":"62",\
            "cites":{"url":"https://belta.by/","year":2022},"confidence":"low"}\
            """));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValueIsWrittenAsTheApiSaysAndReadsBack(Object value, String text)
      throws JsonProcessingException {
    assertEquals(text, json.writeValueAsString(value));
    assertEquals(value, json.readValue(text, value.getClass()));
  }

  @Test
  void aRoundMillionIsWrittenWithoutExponent() throws JsonProcessingException {
    assertEquals(
        "{\"value\":1000000,\"qualifier\":\"exact\"}",
        json.writeValueAsString(Qualified.exact(new BigDecimal("1e6"))));
  }

  @Test
  void aRefusalIsTheCauseOfTheMappersComplaint() {
    assertRefused("\"2022-13\"", PartialDate.class, "invalid-date");
    assertRefused("{\"start\":\"2022-02\",\"end\":\"2022-01\"}", Period.class, "invalid-date");
    assertRefused("{\"start\":\"2022-02\"}", Period.class, "required");
    assertRefused("\"more\"", Qualifier.class, "invalid-code");
    assertRefused("{\"value\":1e999999999}", Qualified.class, "out-of-range");
    assertRefused("{}", Qualified.class, "required");
    assertRefused("{\"source\":\"S1\"}", Provenance.class, "required");
    assertRefused("{\"ru\":\"Минск\"}", Names.class, "required");
  }

  private void assertRefused(String text, Class<?> type, String code) {
    JsonMappingException complaint =
        assertThrows(JsonMappingException.class, () -> json.readValue(text, type));
    FactFormatException refusal = assertInstanceOf(FactFormatException.class, complaint.getCause());
    assertEquals(code, refusal.code());
  }
}
