package org.accord.kit.exporting;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.UUID;
import org.accord.kit.identity.Permission;
import org.accord.kit.job.JobEvents;
import org.accord.kit.listing.Lists;
import org.accord.kit.record.RecordRef;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Exports: a list goes into a file in the background, which is kept for a while.
@Path("/exports")
@RunOnVirtualThread
public class ExportResource {
  private final ExportDesk desk;
  private final ExportJobs jobs;
  private final ExportDownload download;
  private final JobEvents events;
  private final ExportListing listing;
  private final Lists lists;

  ExportResource(
      ExportDesk desk,
      ExportJobs jobs,
      ExportDownload download,
      JobEvents events,
      ExportListing listing,
      Lists lists) {
    this.desk = desk;
    this.jobs = jobs;
    this.download = download;
    this.events = events;
    this.listing = listing;
    this.lists = lists;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
  @APIResponse(responseCode = "200", description = "A page of the caller's own exports")
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(listing, uri, headers);
  }

  @POST
  @RolesAllowed(Permission.READ)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Export a list to a file",
      description =
          "For lists that are too long for one answer, which refuse with query-too-large and tell"
              + " what to send here. The list is checked at once. All rows are of one instant,"
              + " asOf: that of the query, or else that of the submission. The export outlives a"
              + " restart; once it has ended it is kept for 24 hours.")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; Location is the job",
      headers = @Header(name = "Location", schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ExportView.class)))
  public Response submit(ExportDraft draft) {
    return desk.submit(desk.check(draft));
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permission.READ)
  @Produces(MediaType.APPLICATION_JSON)
  @APIResponse(responseCode = "200", description = "The job, to the one who submitted it")
  public Response read(@PathParam("id") RecordRef ref) {
    return Response.ok(desk.visible(ref))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Permission.READ)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Cancel or remove an export",
      description = "One that waits or runs is cancelled; one that has ended is removed.")
  @APIResponse(
      responseCode = "202",
      description = "The job, which is cancelled",
      content = @Content(schema = @Schema(implementation = ExportView.class)))
  @APIResponse(responseCode = "204", description = "Removed, with its file")
  public Response callOff(@PathParam("id") RecordRef ref) {
    return desk.callOff(ref);
  }

  @GET
  @Path("/{id}/events")
  @RolesAllowed(Permission.READ)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Follow an export",
      description =
          "Events of the job as it is shown: progress while it goes on, at last one that is named"
              + " like the state that it ended in; then the stream ends.")
  @APIResponse(
      responseCode = "200",
      description = "Server-sent events",
      content = @Content(schema = @Schema(implementation = ExportView.class)))
  public Response events(@PathParam("id") RecordRef ref) {
    UUID id = desk.visible(ref).id();
    return events.of(() -> jobs.find(id));
  }

  @GET
  @Path("/{id}/file")
  @RolesAllowed(Permission.READ)
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "Download the file of an export",
      description = "Range goes on with a download that broke off.")
  @APIResponse(
      responseCode = "200",
      description = "The file, in the format of the export",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "206", description = "The part of it that Range asks for")
  @APIResponse(responseCode = "416", description = "The file has no such part")
  public Response file(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange) {
    return download.of(desk.completed(ref), ifNoneMatch, range, ifRange);
  }
}
