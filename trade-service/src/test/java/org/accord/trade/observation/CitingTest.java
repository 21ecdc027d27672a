package org.accord.trade.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import org.accord.kit.record.Json;
import org.accord.trade.observation.Citing.Work;
import org.accord.trade.party.Territories;
import org.junit.jupiter.api.Test;

class CitingTest {
  private static final Work BOOK = new Work("B. Zalesskij", 2023);
  private static final LocalDate RETRIEVED = LocalDate.of(2026, 11, 22);
  private static final String PROVENANCE =
      """
      "scope": "goods", "source": {"key": "S1", "title": "Staking on performance",
        "chapter": "Asian vector", "note": "2"},
      "cites": {"url": "https://www.belta.by/view", "year": 2022},
      "confidence": "high", "preferred": true, "conflicts": []
      """;
  private static final String TIMBER =
      """
      {"key": "timber", "reporter": "BY", "partner": "CN", "measure": "exports",
       "commodities": ["sawn-timber"], "hsCodes": ["4407"],
       "period": {"start": "2022-01", "end": "2022-09"}, "value": 24000000, "unit": "USD",
       "qualifier": "more_than", %s}
      """;

  private final Citing citing = new Citing(new Territories());

  private String sentence(String figure, String language) throws JsonProcessingException {
    return citing.sentence(
        Json.PLAIN.readValue(figure.formatted(PROVENANCE), ObservationView.class),
        BOOK,
        language,
        RETRIEVED);
  }

  @Test
  void itSaysWhoWhatWhenHowMuchAndByWhoseWord() throws Exception {
    assertEquals(
        "Belarus – China, exports, goods, sawn timber (HS 4407), January–September 2022:"
            + " more than 24,000,000 USD. Source: B. Zalesskij, Staking on performance (2023),"
            + " chapter “Asian vector”, note 2, citing https://www.belta.by/view (2022)."
            + " Accord, figure timber, retrieved 22 November 2026.",
        sentence(TIMBER, "en"));
  }

  @Test
  void itSpeaksRussian() throws Exception {
    assertEquals(
        "Беларусь – Китай, экспорт, товары, sawn timber (ТН ВЭД 4407), январь–сентябрь 2022 г.:"
            + " более 24 000 000 USD. Источник: B. Zalesskij. Staking on performance (2023),"
            + " глава «Asian vector», примечание 2, со ссылкой на https://www.belta.by/view (2022)."
            + " Accord, показатель timber, дата обращения: 22 ноября 2026 г.",
        sentence(TIMBER, "ru").replace('\u00A0', ' ').replace('\u202F', ' '));
  }

  @Test
  void itSpeaksChinese() throws Exception {
    assertEquals(
        "白俄罗斯—中国，出口，货物，sawn timber（HS 4407），2022年一月至九月：超过24,000,000 USD。"
            + "来源：B. Zalesskij：《Staking on performance》（2023），“Asian vector”一章，注2，"
            + "引自https://www.belta.by/view (2022)。Accord，数据timber，检索日期：2026年11月22日。",
        sentence(TIMBER, "zh"));
  }

  @Test
  void aGrowthAloneNamesItsBaseOrSaysThatItIsNotStated() throws Exception {
    String growth =
        """
        {"key": "growth", "reporter": "BUCE", "partner": "CN", "measure": "turnover",
         "reporterName": "Belarusian Universal Commodity Exchange",
         "commodities": [], "hsCodes": [], "period": {"start": "2021-01", "end": "2021-12"},
         "changeRatio": 3.5, %s
        """;
    assertTrue(
        sentence(growth + ", \"basePeriod\": {\"start\": \"2020-01\", \"end\": \"2020-12\"}}", "en")
            .startsWith(
                "Belarusian Universal Commodity Exchange – China, turnover, goods, 2021:"
                    + " 3.5 times the value of 2020. Source: "));
    assertTrue(
        sentence(growth + "}", "en").contains(": 3.5 times an unstated earlier value. Source: "));
  }

  @Test
  void aStockHasItsDateAndAShareItsDenominator() throws Exception {
    assertTrue(
        sentence(
                """
                {"key": "share", "reporter": "BY-MI", "partner": "CN", "measure": "share",
                 "indicator": "share_of_output", "denominator": "all_output",
                 "commodities": [], "hsCodes": [], "observedOn": "2022-10-05", "value": 53.5,
                 "unit": "percent", "qualifier": "about", %s}
                """,
                "en")
            .contains(
                " – China, share, share of output, of all output, goods, as of 5 October 2022:"
                    + " about 53.5 %. "));
  }
}
