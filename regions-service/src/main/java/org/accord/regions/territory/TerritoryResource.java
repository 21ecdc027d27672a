package org.accord.regions.territory;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Path;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.ListedResource;

/// Territories: countries, their divisions, cities and districts.
@Path("/territories")
@RunOnVirtualThread
public class TerritoryResource extends ListedResource {
  TerritoryResource(TerritoryListing listing, Answers answers) {
    super(listing, answers);
  }
}
