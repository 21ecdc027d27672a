package org.accord.education;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.accord.kit.testing.OpenApiContract;
import org.accord.kit.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServiceUnderTest.class)
class ContractTest {
  @Test
  void theServedDocumentIsTheCommittedOne() throws IOException {
    OpenApiContract.verify("/api/education/openapi.json");
  }
}
