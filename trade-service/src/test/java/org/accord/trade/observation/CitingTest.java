package org.accord.trade.observation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.List;
import org.accord.kit.record.Json;
import org.accord.kit.territory.Territories;
import org.accord.trade.observation.Citing.Work;
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
            + "引自https://www.belta.by/view（2022）。Accord，数据timber，检索日期：2026年11月22日。",
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

  private String told(String more, String language) throws JsonProcessingException {
    return sentence(
            """
            {"key": "told", "reporter": "BY", "partner": "CN", "commodities": [], "hsCodes": [],
             "period": {"start": "2025", "end": "2025"}, "value": 20, "unit": "USD", %s, %s}
            """
                .formatted(more, PROVENANCE),
            language)
        .split("Source|Источник|来源")[0];
  }

  @Test
  void aForecastAndWhatIsContestedAreToldToBeSo() throws Exception {
    String exports = "\"measure\": \"exports\", \"observationStatus\": ";
    assertTrue(told(exports + "\"forecast\"", "en").contains(": 20 USD (forecast). "));
    assertTrue(told(exports + "\"estimated\"", "ru").contains(": 20 USD (оценка). "));
    assertTrue(told(exports + "\"provisional\"", "zh").contains("：20 USD（初步数据）。"));
    assertTrue(told(exports + "\"normal\"", "en").contains(": 20 USD. "));
    String disputed = sentence(TIMBER.replace("%s", PROVENANCE.replace("[]", "[\"c\"]")), "en");
    assertTrue(disputed.contains(" 24,000,000 USD (other figures contradict it). "), disputed);
    String aside =
        sentence(
            TIMBER.replace("%s", PROVENANCE.replace("[]", "[\"c\"]").replace("true", "false")),
            "en");
    assertTrue(aside.contains(" USD (contested: another figure is preferred). "), aside);
  }

  /// Figures by different valuations or editions differ rightly, which who reads both has to see.
  @Test
  void theEditionAndTheValuationAreTold() throws Exception {
    String by = TIMBER.replace("\"unit\"", "\"valuationBasis\": \"%s\", %s \"unit\"");
    String edition = "\"hsEdition\": \"hs2022\",";
    String fob = by.formatted("fob", edition, "%s");
    assertTrue(
        sentence(fob, "en")
            .contains("(HS 4407), HS edition of 2022, valued FOB, January–September 2022: more"));
    assertTrue(
        sentence(fob, "ru")
            .contains("(ТН ВЭД 4407), редакция ГС 2022 года, стоимость на условиях FOB, "));
    assertTrue(sentence(fob, "zh").contains("（HS 4407），HS 2022年版，按FOB计价，2022年一月"));
    assertTrue(
        sentence(by.formatted("cif", "", "%s"), "en")
            .contains("(HS 4407), valued CIF, January–September 2022: more"));
  }

  @Test
  void everyStatusHasItsWordsInEveryLanguage() throws Exception {
    for (ObservationStatus status : ObservationStatus.values())
      for (String language : List.of("en", "ru", "zh"))
        assertEquals(
            status != ObservationStatus.NORMAL,
            told(
                    "\"measure\": \"exports\", \"observationStatus\": \"" + status.term() + "\"",
                    language)
                .matches("(?s).*[(（].*"));
  }

  @Test
  void aTargetAndARankAreCalledByWhatTheyAreOf() throws Exception {
    String target = "\"measure\": \"target\", \"targetOf\": \"turnover\"";
    assertTrue(told(target, "en").startsWith("Belarus – China, turnover target, goods, 2025: "));
    assertTrue(told(target, "zh").contains("，贸易额目标，"));
    String rank = "\"measure\": \"rank\", \"indicator\": \"partner_rank_by_turnover_in_eaeu\"";
    assertTrue(
        told(rank, "en")
            .startsWith(
                "Belarus – China, rank of the partner by turnover among the partners in the EAEU,"));
    assertTrue(
        told("\"measure\": \"count\", \"indicator\": \"cnc_machines\"", "en")
            .contains(", count, CNC machines, "));
  }

  @Test
  void aPublicationOfWhichTheYearAloneIsKnownIsOne() throws Exception {
    String unnamed =
        TIMBER.replace("%s", PROVENANCE.replace("\"url\": \"https://www.belta.by/view\",", ""));
    assertTrue(sentence(unnamed, "en").contains(", citing a publication of 2022. "));
    assertTrue(sentence(unnamed, "ru").contains(", со ссылкой на публикацию 2022 года. "));
    assertTrue(sentence(unnamed, "zh").contains("，引自2022年的出版物。"));
  }

  @Test
  void theWorldIsCalledSoInEveryLanguage() throws Exception {
    String world = TIMBER.replace("\"CN\"", "\"WORLD\", \"partnerName\": \"World\"");
    assertTrue(sentence(world, "en").startsWith("Belarus – world, exports"));
    assertTrue(sentence(world, "ru").startsWith("Беларусь – весь мир, экспорт"));
    assertTrue(sentence(world, "zh").startsWith("白俄罗斯—世界，出口"));
  }

  @Test
  void aYearHasFourDigits() throws Exception {
    assertTrue(
        sentence(TIMBER.replace("2022-01", "0001-01").replace("2022-09", "0001-12"), "en")
            .contains(", 0001: "));
    assertTrue(
        sentence(TIMBER.replace("2022-01", "0001-01").replace("2022-09", "0001-09"), "en")
            .contains(", January–September 0001: "));
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

  @Test
  void numbersAreExactHoweverLarge() throws Exception {
    assertTrue(
        valued("9223372036854775808000").contains(": more than 9,223,372,036,854,775,808,000 USD"));
    assertTrue(valued("999999999999999999").contains(": more than 999,999,999,999,999,999 USD"));
    assertTrue(valued("1.2e3").contains(": more than 1,200 USD"));
    assertTrue(valued("-0.000001").contains(": more than -0.000001 USD"));
    assertTrue(valued("0").contains(": more than 0 USD"));
    assertTrue(valued("1234567.250000").contains(": more than 1,234,567.25 USD"));
  }

  private String valued(String number) throws JsonProcessingException {
    return sentence(TIMBER.replace("24000000", number), "en");
  }
}
