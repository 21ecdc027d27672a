package org.accord.trade.instrument;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.accord.facts.TerritoryCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedCountryTest {
  @ParameterizedTest
  @CsvSource({
    "Belarus, BY",
    "Ministry of Commerce of China, CN",
    "Embassy of China in Belarus, CN",
    "Government of the Republic of Korea, ''",
    "Ministry of Trade of Turkey, TR",
    "Ministry of Trade of South Korea, KR",
    "Bank of the United States, US",
    "'Belarusian Chamber of Commerce and Industry, Minsk branch', BY",
    "China Timber and Wood Products Distribution Association, CN",
    "North China Pharmaceutical Company Limited, ''",
    "Indiana Soy Board, ''",
    "Niger Delta Board, NE",
    "Nigeria Ports Authority, NG",
    "Ministry of Industry of Nigeria, NG",
    "Jifei, ''",
  })
  void theCountryIsTakenOnlyWhereTheNameTellsIt(String name, String code) {
    assertEquals(code, NamedCountry.in(name).map(TerritoryCode::value).orElse(""));
  }
}
