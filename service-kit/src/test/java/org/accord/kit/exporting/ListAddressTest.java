package org.accord.kit.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListAddressTest {
  private static final String BASE = "/api/trade/v1";

  @Test
  void aListIsMeantByItsPathAndFilters() {
    assertEquals(
        new ListAddress(
            "observations",
            Map.of("reporter", List.of("BY", "CN"), "q", List.of("a b"), "sort", List.of("-id"))),
        ListAddress.of(
                "/api/trade/v1/observations?reporter=BY&reporter=CN&q=a%20b&sort=-id"
                    + "&limit=10&cursor=x&total=true&format=xlsx",
                BASE)
            .orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "observations",
        "/api/regions/v1/agreements",
        "/api/trade/v1",
        "https://elsewhere.test/api/trade/v1/observations",
        "/api/trade/v1/observations?q=%zz",
        ""
      })
  void whatIsNoAddressOfThisServiceIsNone(String address) {
    assertEquals(Optional.empty(), ListAddress.of(address, BASE));
  }
}
