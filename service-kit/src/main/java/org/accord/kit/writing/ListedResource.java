package org.accord.kit.writing;

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
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.Lists;
import org.accord.kit.listing.Page;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.RecordVersion;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What every collection of records can be asked: to list them, to read one and to tell its
/// history. The OpenAPI document's summaries and schemas of it come from the listing.
public abstract class ListedResource {
  private final Listing<?> listing;
  final Answers answers;

  protected ListedResource(Listing<?> listing, Answers answers) {
    this.listing = listing;
    this.answers = answers;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX, Lists.SDMX_CSV, Lists.SDMX_JSON})
  @APIResponse(responseCode = "200", description = "A page of the list, or all of it as a file")
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return answers.lists.answer(listing, uri, headers);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permission.READ)
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponse(responseCode = "200", description = "The record")
  public Response read(@PathParam("id") RecordRef ref, @QueryParam("asOf") @Nullable String asOf) {
    return answers.records.answer(listing, ref, asOf);
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed(Permission.READ)
  @Produces(MediaType.APPLICATION_JSON)
  public Page<RecordVersion> history(@PathParam("id") RecordRef ref) {
    return answers.history.of(listing, ref);
  }
}
