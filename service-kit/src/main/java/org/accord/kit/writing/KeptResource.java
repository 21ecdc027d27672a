package org.accord.kit.writing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.accord.kit.draft.DraftBody;
import org.accord.kit.draft.MergePatch;
import org.accord.kit.identity.Permission;
import org.accord.kit.record.RecordRef;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What every collection of kept records can be asked beside: to enter a record, to replace it, to
/// change some of it, to withdraw it. The OpenAPI document's schemas of it come from the intake.
public abstract class KeptResource extends ListedResource {
  private final Intake<?, ?> intake;

  protected KeptResource(Intake<?, ?> intake, Answers answers) {
    super(intake.listing(), answers);
    this.intake = intake;
  }

  @POST
  @RolesAllowed(Permission.WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @APIResponse(responseCode = "201", description = "The record; Location is its address")
  public Response create(DraftBody body) {
    return answers.desk.enter(intake, body);
  }

  @PUT
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @APIResponse(responseCode = "200", description = "The record")
  public Response replace(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      DraftBody body) {
    return answers.desk.replace(intake, ref, ifMatch, body);
  }

  @PATCH
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Consumes({MergePatch.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @APIResponse(responseCode = "200", description = "The record")
  public Response patch(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      MergePatch patch) {
    return answers.desk.patch(intake, ref, ifMatch, patch);
  }

  @DELETE
  @Path("/{id}")
  @RolesAllowed(Permission.WRITE)
  @Transactional
  @APIResponse(responseCode = "204", description = "Withdrawn; its history stays")
  public void delete(
      @PathParam("id") RecordRef ref, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
    answers.desk.withdraw(intake, ref, ifMatch);
  }
}
