package org.accord.kit.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.accord.kit.identity.Permission;
import org.accord.kit.job.JobEvents;
import org.accord.kit.listing.Lists;
import org.accord.kit.record.RecordRef;
import org.accord.kit.refusal.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// Imports: a file goes in, a job tells what became of its rows.
@Path("/imports")
@RunOnVirtualThread
public class ImportResource {
  private final ImportDesk desk;
  private final ImportJobs jobs;
  private final ImportFaults faults;
  private final JobEvents events;
  private final ImportListing listing;
  private final Lists lists;

  ImportResource(
      ImportDesk desk,
      ImportJobs jobs,
      ImportFaults faults,
      JobEvents events,
      ImportListing listing,
      Lists lists) {
    this.desk = desk;
    this.jobs = jobs;
    this.faults = faults;
    this.events = events;
    this.listing = listing;
    this.lists = lists;
  }

  @GET
  @RolesAllowed(Permission.WRITE)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
  @Operation(summary = "List imports")
  @APIResponse(
      responseCode = "200",
      description = "A page of jobs",
      content = @Content(schema = @Schema(implementation = ImportPage.class)))
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(listing, uri, headers);
  }

  @POST
  @RolesAllowed(Permission.WRITE)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Import a file",
      description =
          "A CSV file or the first sheet of an XLSX workbook, told apart by content. The file is"
              + " kept until the job has ended: an accepted import outlives a restart. The header is"
              + " checked at once, the rows by the job. mode is dry_run, all_or_nothing (which is"
              + " meant where none is given) or valid_rows.")
  @APIResponse(
      responseCode = "202",
      description = "Accepted; Location is the job",
      headers =
          @Header(
              name = "Location",
              schema =
                  @Schema(
                      type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response submit(
      @RestForm("file") @Nullable FileUpload file,
      @RestForm @Nullable String kind,
      @RestForm @Nullable String mode)
      throws IOException {
    return desk.submit(file, kind, mode);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "Read an import's state, counts and progress")
  @APIResponse(
      responseCode = "200",
      description = "The job",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response read(@PathParam("id") RecordRef ref) {
    return Response.ok(job(ref)).header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Cancel an import",
      description =
          "One that waits is cancelled at once, one that runs before its next rows. Of"
              + " all_or_nothing nothing is written; what valid_rows has written stays, and the job"
              + " tells how far it came. One that has ended cannot be cancelled.")
  @APIResponse(
      responseCode = "202",
      description = "The job, which ends as soon as it can",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response cancel(@PathParam("id") RecordRef ref) {
    return Response.accepted(desk.cancel(job(ref)))
        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
        .build();
  }

  @GET
  @Path("/{id}/events")
  @RolesAllowed(Permission.WRITE)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      summary = "Follow an import",
      description =
          "Events of the job as it is shown: progress while it goes on, at last one that is named"
              + " like the state that it ended in; then the stream ends.")
  @APIResponse(
      responseCode = "200",
      description = "Server-sent events",
      content = @Content(schema = @Schema(implementation = ImportView.class)))
  public Response events(@PathParam("id") RecordRef ref) {
    UUID id = job(ref).id();
    return events.of(() -> jobs.find(id));
  }

  @GET
  @Path("/{id}/errors")
  @RolesAllowed(Permission.WRITE)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV})
  @Operation(summary = "List what is wrong with an import's rows, the first 1000 faults")
  @APIResponse(
      responseCode = "200",
      description = "The faults by row and column",
      content = @Content(schema = @Schema(implementation = FaultPage.class)))
  public Response errors(
      @PathParam("id") RecordRef ref,
      @QueryParam("format") @Nullable String format,
      @Context HttpHeaders headers) {
    ImportView job = job(ref);
    List<RowFault> kept = faults.of(job.id());
    Response.ResponseBuilder answer =
        Lists.csvWanted(format, headers)
            ? Response.ok(RowFault.csv(kept), Lists.CSV + ";charset=utf-8;header=present")
            : Response.ok(
                new FaultPage(kept, job.faults() - kept.size()), MediaType.APPLICATION_JSON_TYPE);
    return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }

  /// What is wrong with an import's rows.
  ///
  /// @param more how many faults there are beside these
  public record FaultPage(List<RowFault> items, long more) {}

  /// The shape of a page, for the OpenAPI document.
  record ImportPage(List<ImportView> items, @Nullable String next, @Nullable Long total) {}

  private ImportView job(RecordRef ref) {
    UUID id = ref.id().orElseThrow(() -> new Refusal.NotFound("There is no import " + ref.text()));
    return jobs.find(id).orElseThrow(() -> new Refusal.NotFound("There is no import " + id));
  }
}
