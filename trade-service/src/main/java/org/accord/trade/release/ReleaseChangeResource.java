package org.accord.trade.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.accord.kit.draft.DraftBody;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Lists;
import org.accord.kit.listing.Page;
import org.accord.kit.record.Etag;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.Records;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Caller;
import org.accord.kit.request.Idempotency;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// The changes that a release holds.
@Path("/releases/{id}/changes")
@RunOnVirtualThread
public class ReleaseChangeResource {
  private static final int MOST = 10_000;

  /// A staged change never changes: it is taken out and another one staged.
  private static final int ONLY_VERSION = 0;

  private final Releases releases;
  private final StagedChanges staged;
  private final ChangesBody body;
  private final Lists lists;
  private final Records records;
  private final Idempotency idempotency;
  private final Caller caller;

  ReleaseChangeResource(
      Releases releases,
      StagedChanges staged,
      ChangesBody body,
      Lists lists,
      Records records,
      Idempotency idempotency,
      Caller caller) {
    this.releases = releases;
    this.staged = staged;
    this.body = body;
    this.lists = lists;
    this.records = records;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
  @Operation(summary = "List the changes of a release")
  @Parameter(name = "action", in = ParameterIn.QUERY, description = "create, replace, delete")
  @Parameter(name = "sort", in = ParameterIn.QUERY, description = "id, key; - for descending")
  @Parameter(
      name = "limit",
      in = ParameterIn.QUERY,
      description = "Rows a page, 1 to 500",
      schema = @Schema(type = SchemaType.INTEGER))
  @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "`next` of the page before")
  @APIResponse(
      responseCode = "200",
      description = "A page of the list, or all of it as a file",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ReleaseChangePage.class)),
        @Content(mediaType = Lists.CSV, schema = @Schema(type = SchemaType.STRING))
      })
  public Response list(
      @PathParam("id") RecordRef ref, @Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(new ReleaseChangeListing(releases.visible(ref)), uri, headers);
  }

  @GET
  @Path("/{change}")
  @RolesAllowed(Permission.READ)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read a change of a release")
  @APIResponse(
      responseCode = "200",
      description = "The change",
      content = @Content(schema = @Schema(implementation = ReleaseChangeView.class)))
  public Response read(@PathParam("id") RecordRef ref, @PathParam("change") RecordRef change) {
    return records.answer(new ReleaseChangeListing(releases.visible(ref)), change, null);
  }

  @POST
  @RolesAllowed(Permission.WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(
      summary = "Stage changes of figures, one or many",
      description = "All are taken or none. A release changes a figure once.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReleaseChangesDraft.class)))
  @APIResponse(
      responseCode = "201",
      description = "The changes as they are staged",
      content = @Content(schema = @Schema(implementation = ReleaseChangePage.class)))
  public Response stage(@PathParam("id") RecordRef ref, DraftBody changes) {
    return idempotency.once(
        changes.json(),
        () -> {
          Release release = releases.locked(ref);
          release.requireOpen();
          List<ReleaseChangeView> held = staged.of(release.id());
          List<ReleaseChangeView> more =
              body.read(
                  changes.json(),
                  held.stream().map(ReleaseChangeView::key).collect(Collectors.toSet()));
          if (held.size() + more.size() > MOST)
            throw new Refusal.Conflict(
                "release-refused", "A release holds at most " + MOST + " changes");
          release.count(held.size() + more.size());
          staged.add(release.id(), more);
          return Response.status(Response.Status.CREATED)
              .type(MediaType.APPLICATION_JSON_TYPE)
              .header(HttpHeaders.LOCATION, caller.path())
              .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
              .entity(new Page<>(more, null, null))
              .build();
        });
  }

  @DELETE
  @Path("/{change}")
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Take a change out of a release in preparation")
  @APIResponse(responseCode = "204", description = "Taken out")
  public void unstage(
      @PathParam("id") RecordRef ref,
      @PathParam("change") RecordRef change,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    Release release = releases.locked(ref);
    release.requireOpen();
    List<ReleaseChangeView> held = staged.of(release.id());
    UUID id =
        records
            .resolve(new ReleaseChangeListing(release.id()), change)
            .orElseThrow(
                () -> new Refusal.NotFound("The release holds no change " + change.text()));
    Etag.require(ifMatch, id, ONLY_VERSION);
    release.count(held.size() - 1);
    staged.remove(release.id(), id);
  }

  /// The shape of a page, for the OpenAPI document.
  record ReleaseChangePage(List<ReleaseChangeView> items, @Nullable String next) {}
}
