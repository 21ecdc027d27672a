package org.accord.trade;

import static org.hamcrest.Matchers.empty;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.accord.kit.listing.Listing;
import org.accord.kit.testing.MadeUpTerms;
import org.accord.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class MadeUpTermsTest {
  @Inject @All List<Listing<?>> listings;

  @Test
  void noFilterAnswersAnUnknownTermWithAnEmptyList() {
    MadeUpTerms.verify(ReferenceData.BASE, listings);
  }

  @Test
  void whatIsWithdrawnWasOnRecord() {
    ReferenceData.load();
    Synthetic synthetic = new Synthetic();
    String row = "TN DZ exports 2021 100";
    synthetic.figures(row);
    String id = Synthetic.get("observations/" + Synthetic.key(row)).extract().path("id").toString();
    synthetic.withdraw();
    for (String member : List.of(id, Synthetic.key(row)))
      Synthetic.get("conflicts?member=" + member).body("items", empty());
  }
}
