package org.accord.education.institution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.ListedResource;

/// Universities, colleges, institutes, and the bodies that make agreements with them.
@Path("/institutions")
@RunOnVirtualThread
public class InstitutionResource extends ListedResource {
  InstitutionResource(InstitutionListing listing, Answers answers) {
    super(listing, answers);
  }
}
