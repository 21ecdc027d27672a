package org.accord.regions.agreement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.accord.kit.draft.MergePatch;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Lists;
import org.accord.kit.listing.Page;
import org.accord.kit.record.History;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.RecordVersion;
import org.accord.kit.record.Records;
import org.accord.kit.request.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Agreements between territories.
@Path("/agreements")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class AgreementResource {
  private final AgreementListing listing;
  private final AgreementDesk desk;
  private final Lists lists;
  private final Records records;
  private final History history;
  private final Idempotency idempotency;

  AgreementResource(
      AgreementListing listing,
      AgreementDesk desk,
      Lists lists,
      Records records,
      History history,
      Idempotency idempotency) {
    this.listing = listing;
    this.desk = desk;
    this.lists = lists;
    this.records = records;
    this.history = history;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
  @Operation(summary = "List agreements")
  @APIResponse(
      responseCode = "200",
      description = "A page of agreements",
      content = @Content(schema = @Schema(implementation = AgreementPage.class)))
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(listing, uri, headers);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permission.READ)
  @Operation(summary = "Read an agreement by id or key")
  @APIResponse(
      responseCode = "200",
      description = "The agreement",
      content = @Content(schema = @Schema(implementation = AgreementView.class)))
  public Response read(@PathParam("id") RecordRef ref, @QueryParam("asOf") @Nullable String asOf) {
    return records.answer(listing, ref, asOf);
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed(Permission.READ)
  @Operation(summary = "List every version of an agreement")
  public Page<RecordVersion> history(@PathParam("id") RecordRef ref) {
    return history.of(listing, ref);
  }

  @POST
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Enter an agreement")
  @APIResponse(
      responseCode = "201",
      description = "The agreement; Location is its address",
      content = @Content(schema = @Schema(implementation = AgreementView.class)))
  public Response create(AgreementDraft draft) {
    return idempotency.once(draft, () -> records.created(listing, desk.enter(draft).id()));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Replace what is known of an agreement")
  @APIResponse(
      responseCode = "200",
      description = "The agreement",
      content = @Content(schema = @Schema(implementation = AgreementView.class)))
  public Response replace(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      AgreementDraft draft) {
    Agreement agreement = desk.named(ref, ifMatch);
    desk.revise(agreement, draft);
    return records.changed(listing, agreement.id());
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Transactional
  @Operation(summary = "Change some fields of an agreement (JSON Merge Patch)")
  @RequestBody(
      content =
          @Content(
              mediaType = MergePatch.MEDIA_TYPE,
              schema = @Schema(implementation = AgreementDraft.class)))
  @APIResponse(
      responseCode = "200",
      description = "The agreement",
      content = @Content(schema = @Schema(implementation = AgreementView.class)))
  public Response patch(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      MergePatch patch) {
    Agreement agreement = desk.named(ref, ifMatch);
    desk.revise(agreement, records.patched(listing, agreement.id(), patch, AgreementDraft.class));
    return records.changed(listing, agreement.id());
  }

  @POST
  @Path("/{id}/transitions")
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(
      summary = "Record an act in the life of an agreement",
      description =
          "draft → in_preparation → signed → in_force → expired | renewed | superseded | terminated")
  @APIResponse(
      responseCode = "200",
      description = "The agreement in its new state",
      content = @Content(schema = @Schema(implementation = AgreementView.class)))
  public Response move(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      AgreementTransition transition) {
    return idempotency.once(
        transition,
        () -> {
          Agreement agreement = desk.named(ref, ifMatch);
          desk.move(agreement, transition);
          return records.changed(listing, agreement.id());
        });
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Withdraw an agreement; its history stays")
  @APIResponse(responseCode = "204", description = "Withdrawn")
  public void delete(
      @PathParam("id") RecordRef ref, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    desk.withdraw(desk.named(ref, ifMatch));
  }

  /// The shape of a page, for the OpenAPI document.
  record AgreementPage(List<AgreementView> items, @Nullable String next, @Nullable Long total) {}
}
