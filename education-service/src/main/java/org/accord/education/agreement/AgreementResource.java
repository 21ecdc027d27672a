package org.accord.education.agreement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.ListedResource;

/// Agreements between institutions.
@Path("/agreements")
@RunOnVirtualThread
public class AgreementResource extends ListedResource {
  AgreementResource(AgreementListing listing, Answers answers) {
    super(listing, answers);
  }
}
