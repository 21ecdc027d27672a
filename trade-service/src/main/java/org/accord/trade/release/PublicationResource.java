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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import org.accord.kit.identity.Permission;
import org.accord.kit.record.Etag;
import org.accord.kit.record.RecordRef;
import org.accord.kit.refusal.Refusal;
import org.accord.kit.request.Caller;
import org.accord.kit.request.Idempotency;
import org.accord.kit.revision.Author;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// The publication of a release: when, and what exactly.
@Path("/releases/{id}/publication")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PublicationResource {
  private final Releases releases;
  private final StagedChanges staged;
  private final Publications publications;
  private final Idempotency idempotency;
  private final Caller caller;

  PublicationResource(
      Releases releases,
      StagedChanges staged,
      Publications publications,
      Idempotency idempotency,
      Caller caller) {
    this.releases = releases;
    this.staged = staged;
    this.publications = publications;
    this.idempotency = idempotency;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(
      summary = "Freeze a release and say when it becomes visible",
      description =
          "At that instant all of its changes are made at once, or it is blocked. Until then nobody"
              + " else writes the figures that it changes.")
  @APIResponse(
      responseCode = "201",
      description = "The manifest",
      content = @Content(schema = @Schema(implementation = PublicationView.class)))
  public Response publish(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      PublicationDraft draft) {
    return idempotency.once(
        draft,
        () -> {
          Release release = releases.locked(ref, ifMatch);
          publications.schedule(
              release, draft, new Author(caller.name(), caller.client(), caller.requestId()));
          releases.flush();
          return Response.fromResponse(manifest(Response.Status.CREATED, release))
              .header(HttpHeaders.LOCATION, caller.path())
              .build();
        });
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Transactional
  @Operation(summary = "Read the manifest of a release: its time, its count, its hash")
  @APIResponse(
      responseCode = "200",
      description = "The manifest",
      content = @Content(schema = @Schema(implementation = PublicationView.class)))
  public Response read(@PathParam("id") RecordRef ref) {
    Release release = releases.read(releases.visible(ref));
    if (release.visibleFrom().isEmpty())
      throw new Refusal.NotFound("The release is in preparation; it has no manifest yet");
    return manifest(Response.Status.OK, release);
  }

  @DELETE
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @Operation(summary = "Take a release back before its time, or when it is blocked")
  @APIResponse(responseCode = "204", description = "The release is in preparation again")
  public void takeBack(
      @PathParam("id") RecordRef ref, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    publications.takeBack(releases.locked(ref, ifMatch));
  }

  private Response manifest(Response.Status status, Release release) {
    PublicationView view = PublicationView.of(release, staged.of(release.id()));
    Etag etag =
        Etag.of(release.id(), release.version(), view.sha256().getBytes(StandardCharsets.US_ASCII));
    return Response.status(status)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.ETAG, etag.toString())
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .header(HttpHeaders.VARY, "Authorization")
        .entity(view)
        .build();
  }
}
