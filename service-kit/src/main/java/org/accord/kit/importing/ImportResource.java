package org.accord.kit.importing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Lists;
import org.accord.kit.listing.Page;
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

  ImportResource(ImportDesk desk, ImportJobs jobs) {
    this.desk = desk;
    this.jobs = jobs;
  }

  @POST
  @RolesAllowed(Permission.WRITE)
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Operation(
      summary = "Import a file",
      description =
          "The file is kept until the job has ended: an accepted import outlives a restart. The header"
              + " is checked at once, the rows by the job.")
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
    List<RowFault> faults = jobs.faults(job(ref).id());
    Response.ResponseBuilder answer =
        Lists.csvWanted(format, headers)
            ? Response.ok(RowFault.csv(faults), Lists.CSV + ";charset=utf-8;header=present")
            : Response.ok(new Page<>(faults, null, null), MediaType.APPLICATION_JSON_TYPE);
    return answer.header(HttpHeaders.CACHE_CONTROL, "private, no-store").build();
  }

  /// The shape of a page, for the OpenAPI document.
  record FaultPage(List<RowFault> items) {}

  private ImportView job(RecordRef ref) {
    UUID id = ref.id().orElseThrow(() -> new Refusal.NotFound("There is no import " + ref.text()));
    return jobs.find(id).orElseThrow(() -> new Refusal.NotFound("There is no import " + id));
  }
}
