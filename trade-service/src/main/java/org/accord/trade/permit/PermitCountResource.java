package org.accord.trade.permit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Lists;
import org.accord.kit.listing.Page;
import org.accord.kit.record.History;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.RecordVersion;
import org.accord.kit.record.Records;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Reported totals of holders or goods that have access to a market, apart from single permits.
@Path("/permit-counts")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PermitCountResource {
  private final PermitCountListing listing;
  private final Lists lists;
  private final Records records;
  private final History history;

  PermitCountResource(PermitCountListing listing, Lists lists, Records records, History history) {
    this.listing = listing;
    this.lists = lists;
    this.records = records;
    this.history = history;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
  @Operation(summary = "List permit counts")
  @APIResponse(
      responseCode = "200",
      description = "A page of permit counts",
      content = @Content(schema = @Schema(implementation = PermitCountPage.class)))
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(listing, uri, headers);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permission.READ)
  @Operation(summary = "Read a permit count by id or key")
  @APIResponse(
      responseCode = "200",
      description = "The permit count",
      content = @Content(schema = @Schema(implementation = PermitCountView.class)))
  public Response read(@PathParam("id") RecordRef ref, @QueryParam("asOf") @Nullable String asOf) {
    return records.answer(listing, ref, asOf);
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed(Permission.READ)
  @Operation(summary = "List every version of a permit count")
  public Page<RecordVersion> history(@PathParam("id") RecordRef ref) {
    return history.of(listing, ref);
  }

  /// The shape of a page, for the OpenAPI document.
  record PermitCountPage(
      List<PermitCountView> items, @Nullable String next, @Nullable Long total) {}
}
