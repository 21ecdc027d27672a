package org.accord.trade;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.accord.kit.territory.Territories;
import org.accord.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// However many targets there are, each is set beside what was reached.
@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ManyTargetsTest {
  private static final int REACHED = 7;
  private static final List<String> PARTNERS =
      new Territories()
          .codes().stream()
              .filter(code -> code.matches("[A-Z]{2}") && !code.equals("KI"))
              .sorted()
              .limit(126)
              .toList();

  private final Synthetic synthetic = new Synthetic();

  @BeforeEach
  void load() {
    ReferenceData.load();
  }

  @AfterEach
  void withdraw() {
    synthetic.withdraw();
  }

  @Test
  void noneIsLeftOut() {
    List<String> targets = new ArrayList<>();
    for (String partner : PARTNERS)
      for (String measure : List.of("exports", "imports", "turnover", "balance"))
        targets.add("KI " + partner + " target 2021 10 target_of=" + measure);
    synthetic.file(targets);
    synthetic.file(
        PARTNERS.stream().limit(REACHED).map(one -> "KI " + one + " exports 2021 5").toList());
    String next =
        Synthetic.get("targets?reporter=KI")
            .body("items", hasSize(500))
            .body("items.findAll { it.reached == 0.5f }", hasSize(REACHED))
            .body("next", notNullValue())
            .extract()
            .path("next");
    Synthetic.get("targets?reporter=KI&cursor=" + next)
        .body("items", hasSize(targets.size() - 500))
        .body("items[0].reporter", equalTo("KI"))
        .body("next", nullValue());
    String csv = Synthetic.get("targets?reporter=KI&format=csv").extract().asString();
    assertEquals(targets.size(), csv.lines().count() - 1);
    long reached =
        csv.lines().filter(line -> line.contains(",exports,") && line.contains(",5,")).count();
    assertEquals(REACHED, reached);
  }
}
