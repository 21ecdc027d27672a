package org.accord.kit.finding;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Lists;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Imported records that break a rule of the domain: kept as reported, and listed here.
@Path("/findings")
@RunOnVirtualThread
public class FindingResource {
  private final FindingListing listing;
  private final Lists lists;

  FindingResource(FindingListing listing, Lists lists) {
    this.listing = listing;
    this.lists = lists;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
  @Operation(summary = "List records that break a rule of the domain")
  @APIResponse(
      responseCode = "200",
      description = "A page of findings",
      content = @Content(schema = @Schema(implementation = FindingPage.class)))
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(listing, uri, headers);
  }

  /// The shape of a page, for the OpenAPI document.
  record FindingPage(List<FindingView> items, @Nullable String next, @Nullable Long total) {}
}
