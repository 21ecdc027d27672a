package org.accord.trade;

import static org.accord.trade.ReferenceData.IMPORTS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Permits of orchards that nobody reported, at each state that a permit can have today.
final class Orchards {
  static final String HEADER =
      "id,record_kind,holder_name,holder_territory,product,hs_code,market_country,status,number,"
          + "authority,granted_on,expires_on,observed_on,count,unit,qualifier,source_doc";
  static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private Orchards() {}

  static void load() {
    assertEquals(
        "completed",
        rows(
                "all_or_nothing",
                "ap-old,permit,Old Orchard,BY-MI,apples,0808,KZ,granted,KZ-1,Ministry of"
                    + " Agriculture,2019-05-05,2021-04-30,,,,,S2",
                "ap-now,permit,New Orchard,BY-MI,apples,0808,KZ,granted,KZ-2,Ministry of"
                    + " Agriculture,2022,"
                    + TODAY.plusDays(40)
                    + ",,,,,S2",
                "ap-long,permit,Tall Orchard,BY-BR,apples and pears,08,KZ,,KZ-3,Customs"
                    + " Committee,2023-02,"
                    + TODAY.plusYears(3)
                    + ",,,,,S2",
                "ap-gone,permit,Lost Orchard,BY-BR,apples,0808,KZ,revoked,KZ-4,Customs"
                    + " Committee,2023-02,,,,,,S2",
                "ap-cider,permit,Cider Orchard,BY-BR,apples,080810,KZ,granted,KZ-5,,2020,,,,,,S2",
                "ap-elsewhere,permit,East Orchard,BY-HO,apples,0808,UZ,granted,UZ-1,,2020,,,,,,S2",
                "ap-total,count,Orchards of Belarus,BY,apples,0808,KZ,granted,,,,,2023-06,3,"
                    + "enterprises,at_least,S2")
            .path("state"));
  }

  static Response rows(String mode, String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    lines.addAll(List.of(rows));
    return IMPORTS.lines("market_access", mode, lines.toArray(String[]::new));
  }
}
