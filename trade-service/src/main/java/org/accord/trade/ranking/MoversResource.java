package org.accord.trade.ranking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.accord.facts.Period;
import org.accord.kit.identity.Permission;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Computed;
import org.accord.kit.listing.ComputedQuery;
import org.accord.kit.listing.Lists;
import org.accord.kit.memory.Remembered;
import org.accord.trade.comparison.ComparisonDataflow;
import org.accord.trade.series.Reading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// What changed most.
@Path("/movers")
@Remembered
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class MoversResource {
  private static final int MOST = 500;
  private static final Computed.Form<MoversAnswer> FORM =
      new Computed.Form<MoversAnswer>(
              "movers",
              List.of(
                  Column.number("rank", "/rank"),
                  Column.text("entity", "/entity"),
                  Column.text("unit", "/unit"),
                  Column.number("value", "/value"),
                  Column.text("qualifier", "/qualifier"),
                  Column.number("base_value", "/baseValue"),
                  Column.text("base_qualifier", "/baseQualifier"),
                  Column.number("change", "/change"),
                  Column.text("change_qualifier", "/changeQualifier"),
                  Column.text("change_reason", "/changeReason"),
                  Column.number("change_ratio", "/changeRatio"),
                  Column.text("change_ratio_qualifier", "/changeRatioQualifier"),
                  Column.text("change_ratio_reason", "/changeRatioReason"),
                  Column.text("derived", "/derived"),
                  Column.text("derivation", "/derivation/rule"),
                  Column.text("base_derivation", "/baseDerivation/rule"),
                  Column.text("observation_status", "/observationStatus"),
                  Column.text("base_observation_status", "/baseObservationStatus")))
          .andStatistics(
              new Computed.Statistics<>(ComparisonDataflow.DATAFLOW, MoverComparison::rows))
          .narrowedBy("scope");

  private final Movers movers;
  private final Reading.References references;
  private final Computed computed;

  MoversResource(Movers movers, Reading.References references, Computed computed) {
    this.movers = movers;
    this.references = references;
    this.computed = computed;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX, Lists.SDMX_CSV, Lists.SDMX_JSON})
  @Operation(summary = "Rank what changed most against the same months a year before")
  @APIResponse(
      responseCode = "200",
      description = "The movers",
      content = @Content(schema = @Schema(implementation = MoversAnswer.class)))
  public Response movers(
      @BeanParam FieldParameters parameters,
      @Parameter(description = "absolute (the default) or relative") @QueryParam("sort")
          @Nullable String sort,
      @Parameter(description = "How many, 1 to 500; 10 by default") @QueryParam("top")
          @Nullable String top,
      @BeanParam ComputedQuery query) {
    Reading reading = references.begin();
    Field field = parameters.field(reading);
    Movers.Sort order = reading.term("sort", Movers.Sort.class, sort, Movers.Sort.ABSOLUTE);
    int most = reading.number("top", top, 10, MOST);
    Optional<Period> base = field.period().baseYearEarlier();
    if (parameters.namesPeriod() && base.isEmpty())
      reading.fault("period", "out-of-range", "There are no such months a year before");
    Computed.Wanted wanted = reading.wanted(query);
    reading.done();
    return computed.answer(
        FORM, wanted, asOf -> movers.answer(field, base.orElseThrow(), order, most, asOf));
  }
}
