package org.accord.trade;

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
}
