package org.accord.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

  @Nested
  class HsCodes {
    @ParameterizedTest
    @CsvSource({
      "04, CHAPTER, 04,",
      "0402, HEADING, 04, 0402",
      "040210, SUBHEADING, 04, 0402",
      "99, CHAPTER, 99,"
    })
    void keepTheirZerosAndKnowWhereTheyBelong(
        String text, HsCode.Level level, String chapter, String heading) {
      HsCode code = HsCode.parse(text);

      assertEquals(text, code.toString());
      assertEquals(level, code.level());
      assertEquals(chapter, code.chapter().value());
      assertEquals(Optional.ofNullable(heading), code.heading().map(HsCode::value));
    }

    @Test
    void areWithinTheirPrefixes() {
      HsCode milk = HsCode.parse("040210");

      assertTrue(milk.isWithin(HsCode.parse("04")));
      assertTrue(milk.isWithin(HsCode.parse("0402")));
      assertTrue(milk.isWithin(milk));
      assertFalse(milk.isWithin(HsCode.parse("0404")));
      assertFalse(HsCode.parse("04").isWithin(milk));
    }

    @ParameterizedTest
    @CsvSource({"402, 0402", "4, 04", "0402.10, 040210", "'04 02', 0402", "40210, 040210"})
    void thatLostTheirZerosOrGainedDotsAreRefusedWithASuggestion(String text, String mended) {
      String message = Refused.with("invalid-code", () -> HsCode.parse(text));

      assertTrue(message.endsWith("Did you mean " + mended + "?"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "0001", "04021000", "TOTAL", "0402A0", "٠٤", "-4"})
    void ofAnotherFormAreRefused(String text) {
      String message = Refused.with("invalid-code", () -> HsCode.parse(text));

      assertTrue(message.contains("write 2, 4 or 6 digits with leading zeros"), message);
    }
  }

  @Nested
  class Slugs {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "by-bsu",
          "tf-buce-cn-turnover-2021-growth",
          "agr-by-br-cn-hb-1994-twinning",
          "BUCE",
          "WORLD",
          "s1",
          "S1",
          "great-stone",
          "2022"
        })
    void areReadableKeys(String text) {
      assertEquals(text, Slug.parse(text).toString());
      assertTrue(Slug.isSlug(text));
    }

    @ParameterizedTest
    @CsvSource({
      "Sawn Timber, sawn-timber",
      "by_bsu, by-bsu",
      "-by-bsu-, by-bsu",
      "by--bsu, by-bsu",
      "Türkiye, turkiye"
    })
    void ofAnotherFormAreRefusedWithASuggestion(String text, String mended) {
      String message = Refused.with("invalid-format", () -> Slug.parse(text));

      assertTrue(message.endsWith("Did you mean " + mended + "?"), message);
      assertFalse(Slug.isSlug(text));
    }

    @Test
    void areNoIdsAndNotLong() {
      String id = "0198c0de-7000-7000-8000-000000000001";

      assertFalse(Slug.isSlug(id));
      assertEquals(
          id + " is an id; a key is no UUID", Refused.with("invalid-format", () -> Slug.parse(id)));
      Refused.with("too-long", () -> Slug.parse("a".repeat(Slug.MAX_LENGTH + 1)));
      Refused.with("invalid-format", () -> Slug.parse("минск"));
      Refused.with("required", () -> Slug.parse(""));
    }
  }

  @Nested
  class Units {
    @ParameterizedTest
    @CsvSource({
      "USD, true",
      "BYN, true",
      "CNY, true",
      "EUR, true",
      "RUB, true",
      "t, false",
      "m3, false",
      "l, false",
      "percent, false",
      "count per year, false",
      "t_per_month, false",
      "MW, false",
      "rank, false"
    })
    void areCurrenciesOrOthers(String text, boolean currency) {
      assertEquals(currency, Unit.parse(text).isCurrency());
    }

    @Test
    void inThreeCapitalsMustBeCurrencies() {
      String message = Refused.with("unknown-code", () -> Unit.parse("UDS"));

      assertTrue(message.startsWith("UDS is no ISO 4217 currency. Did you mean "), message);
      assertTrue(message.contains("USD"), message);
    }

    @ParameterizedTest
    @CsvSource({"usd, USD", "KG, kg", "kgs, kg or KGS", "Kgs, kg or KGS"})
    void areSpeltInOneWay(String text, String meant) {
      String message = Refused.with("unknown-code", () -> Unit.parse(text));

      assertTrue(message.endsWith("is no unit. Did you mean " + meant + "?"), message);
      assertTrue(Unit.parse("KGS").isCurrency());
    }

    @Test
    void ofMoneyMustBeCurrencies() {
      assertEquals("USD", Unit.currency("USD").toString());
      Refused.with("invalid-code", () -> Unit.currency("usd"));
      Refused.with("invalid-code", () -> Unit.currency("t"));
      Refused.with("required", () -> Unit.currency(null));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "5",
          "%",
          "=cmd",
          "t  t",
          " t",
          "a unit that is far too long to be one of any kind"
        })
    void ofAnotherFormAreRefused(String text) {
      Refused.with("invalid-code", () -> Unit.parse(text));
    }
  }
}
