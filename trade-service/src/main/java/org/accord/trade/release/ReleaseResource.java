package org.accord.trade.release;

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

/// Releases: sets of changes of figures that become visible together. Before that, only editors see
/// them.
@Path("/releases")
@RunOnVirtualThread
public class ReleaseResource {
  private final Releases releases;
  private final StagedChanges staged;
  private final Lists lists;
  private final Records records;
  private final History history;
  private final Idempotency idempotency;

  ReleaseResource(
      Releases releases,
      StagedChanges staged,
      Lists lists,
      Records records,
      History history,
      Idempotency idempotency) {
    this.releases = releases;
    this.staged = staged;
    this.lists = lists;
    this.records = records;
    this.history = history;
    this.idempotency = idempotency;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
  @APIResponse(responseCode = "200", description = "A page of the list, or all of it as a file")
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(releases.visible(), uri, headers);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permission.READ)
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponse(responseCode = "200", description = "The release")
  public Response read(@PathParam("id") RecordRef ref, @QueryParam("asOf") @Nullable String asOf) {
    return records.answer(releases.visible(), ref, asOf);
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed(Permission.READ)
  @Produces(MediaType.APPLICATION_JSON)
  public Page<RecordVersion> history(@PathParam("id") RecordRef ref) {
    return history.of(releases.visible(), ref);
  }

  @POST
  @RolesAllowed(Permission.WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(summary = "Prepare a release")
  @APIResponse(
      responseCode = "201",
      description = "The release, in preparation; Location is its address",
      content = @Content(schema = @Schema(implementation = ReleaseView.class)))
  public Response prepare(ReleaseDraft draft) {
    return idempotency.once(
        draft, () -> records.created(releases.visible(), releases.enter(draft).id()));
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(summary = "Replace the title and note of a release in preparation")
  @APIResponse(
      responseCode = "200",
      description = "The release",
      content = @Content(schema = @Schema(implementation = ReleaseView.class)))
  public Response replace(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      ReleaseDraft draft) {
    return described(releases.locked(ref, ifMatch), draft);
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(summary = "Change the title or note of a release in preparation (JSON Merge Patch)")
  @RequestBody(content = @Content(schema = @Schema(implementation = ReleaseDraft.class)))
  @APIResponse(
      responseCode = "200",
      description = "The release",
      content = @Content(schema = @Schema(implementation = ReleaseView.class)))
  public Response patch(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      MergePatch patch) {
    Release release = releases.locked(ref, ifMatch);
    return described(
        release, records.patched(releases.visible(), release.id(), patch, ReleaseDraft.class));
  }

  private Response described(Release release, ReleaseDraft draft) {
    release.describe(draft);
    releases.flush();
    return records.changed(releases.visible(), release.id());
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Give up a release in preparation, with its changes")
  @APIResponse(responseCode = "204", description = "Given up; its history stays")
  public void giveUp(
      @PathParam("id") RecordRef ref, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Release release = releases.locked(ref, ifMatch);
    release.requireOpen();
    staged.removeAll(release.id());
    releases.remove(release);
  }
}
