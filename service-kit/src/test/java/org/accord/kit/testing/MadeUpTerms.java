package org.accord.kit.testing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Listing;

/// Whether every filter of every list tells that a value is none, in place of an empty list.
public final class MadeUpTerms {
  /// Filters that look for words in texts, of which none is wrong.
  private static final Set<String> WORDS = Set.of("q", "holder", "product", "authority");

  /// Words that are none, an id that nothing has, and codes that are well formed and of nothing.
  /// Ids of other registries are not among them: that no institution has one is an answer.
  private static final List<String> MADE_UP =
      List.of(
          "made-up-999",
          "018f0000-0000-7000-8000-00000000dead",
          "ZZ",
          "CN-ZZZ",
          "CN-HA/nowhere",
          "999998",
          "XXQ");

  private MadeUpTerms() {}

  public static void verify(String base, List<Listing<?>> listings) {
    List<String> silent = new ArrayList<>();
    int asked = 0;
    for (Listing<?> listing : listings)
      for (Filter filter : listing.filters()) {
        if (WORDS.contains(filter.name())) continue;
        for (String term : MADE_UP) {
          asked++;
          var answer =
              given()
                  .auth()
                  .oauth2(Tokens.of("administrator"))
                  .queryParam(filter.name(), term)
                  .get(base + "/" + listing.path());
          if (answer.statusCode() != 400
              || !("?" + filter.name()).equals(answer.path("errors[0].pointer")))
            silent.add(
                "%s?%s=%s: %d".formatted(listing.path(), filter.name(), term, answer.statusCode()));
        }
      }
    assertFalse(asked == 0, "No list has a filter");
    assertEquals(List.of(), silent);
  }
}
