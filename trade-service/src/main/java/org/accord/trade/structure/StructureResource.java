package org.accord.trade.structure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.accord.kit.format.StructureMessage;
import org.accord.kit.identity.Permission;
import org.accord.trade.comparison.ComparisonDataflow;
import org.accord.trade.observation.ObservationDataflow;
import org.accord.trade.permit.PermitCountDataflow;
import org.accord.trade.ranking.RankingDataflow;
import org.accord.trade.rate.ExchangeRateDataflow;
import org.accord.trade.series.SeriesDataflow;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/// What the dimensions and attributes of the SDMX formats are.
@Path("/structure")
@RunOnVirtualThread
public class StructureResource {

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({StructureMessage.MEDIA_TYPE, MediaType.APPLICATION_JSON})
  @Operation(
      summary = "Read the SDMX structure of the statistics",
      description =
          "The structure message of SDMX-JSON 2.0.0: dataflows, data structures, concepts, codelists."
              + " OBSERVATIONS are the figures; SERIES, RANKINGS, RATES and PERMIT_COUNTS what is"
              + " answered by that name;"
              + " COMPARISONS those that set one figure beside another: movers, targets, mirror,"
              + " discrepancies.")
  @APIResponse(
      responseCode = "200",
      description = "The structure message",
      content =
          @Content(
              mediaType = StructureMessage.MEDIA_TYPE,
              schema = @Schema(type = SchemaType.OBJECT)))
  public Response read() {
    return Response.ok(
            StructureMessage.of(
                ObservationDataflow.DATAFLOW,
                SeriesDataflow.DATAFLOW,
                RankingDataflow.DATAFLOW,
                ComparisonDataflow.DATAFLOW,
                ExchangeRateDataflow.DATAFLOW,
                PermitCountDataflow.DATAFLOW),
            StructureMessage.CONTENT_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "private, max-age=3600")
        .build();
  }
}
