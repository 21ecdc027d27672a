package org.accord.kit.source;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Lists;
import org.accord.kit.record.RecordRef;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.KeptResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// The documents that facts rest on.
@Path("/sources")
@RunOnVirtualThread
public class SourceResource extends KeptResource {
  private final FactsOnSource.Lister facts;
  private final Lists lists;

  SourceResource(SourceIntake intake, Answers answers, FactsOnSource.Lister facts, Lists lists) {
    super(intake, answers);
    this.facts = facts;
    this.lists = lists;
  }

  @GET
  @Path("/{id}/facts")
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
  @Operation(summary = "List all facts that rest on a source")
  @APIResponse(
      responseCode = "200",
      description = "A page of facts",
      content = @Content(schema = @Schema(implementation = FactPage.class)))
  public Response facts(
      @PathParam("id") RecordRef ref, @Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(facts.of(ref), uri, headers);
  }

  /// The shape of a page of facts, for the OpenAPI document.
  record FactPage(List<FactsOnSource.FactRef> items, @Nullable String next, @Nullable Long total) {}
}
