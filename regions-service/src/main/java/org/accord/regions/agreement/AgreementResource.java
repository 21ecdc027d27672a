package org.accord.regions.agreement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.accord.kit.draft.DraftBody;
import org.accord.kit.identity.Permission;
import org.accord.kit.record.RecordRef;
import org.accord.kit.refusal.Faults;
import org.accord.kit.writing.Act;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.Desk;
import org.accord.kit.writing.KeptResource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Agreements between territories.
@Path("/agreements")
@RunOnVirtualThread
public class AgreementResource extends KeptResource {
  private final AgreementIntake intake;
  private final Desk desk;

  AgreementResource(AgreementIntake intake, Answers answers, Desk desk) {
    super(intake, answers);
    this.intake = intake;
    this.desk = desk;
  }

  @POST
  @Path("/{id}/transitions")
  @RolesAllowed(Permission.WRITE)
  @Produces(MediaType.APPLICATION_JSON)
  @Transactional
  @Operation(
      summary = "Record an act in the life of an agreement",
      description =
          "draft → in_preparation → signed → in_force → expired | renewed | superseded | terminated")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = AgreementTransition.class)))
  @APIResponse(
      responseCode = "200",
      description = "The agreement in its new state",
      content = @Content(schema = @Schema(implementation = AgreementView.class)))
  public Response move(
      @PathParam("id") RecordRef ref,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
      DraftBody transition) {
    return desk.act(intake, ref, ifMatch, transition, new Move(LocalDate.now(Clock.systemUTC())));
  }

  private record Move(LocalDate today) implements Act<AgreementTransition, Agreement> {
    @Override
    public Class<AgreementTransition> type() {
      return AgreementTransition.class;
    }

    @Override
    public void check(AgreementTransition transition, Faults faults) {
      transition.check(faults, today);
    }

    @Override
    public String event(AgreementTransition transition) {
      return transition.to().term();
    }

    @Override
    public void carryOut(AgreementTransition transition, Agreement agreement) {
      agreement.move(transition.to(), transition.day(today));
    }
  }
}
