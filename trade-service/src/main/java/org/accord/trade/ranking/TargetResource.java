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
import org.accord.kit.identity.Permission;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Computed;
import org.accord.kit.listing.ComputedQuery;
import org.accord.kit.listing.Lists;
import org.accord.kit.memory.Remembered;
import org.accord.trade.comparison.ComparisonDataflow;
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Reading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// How far targets are reached.
@Path("/targets")
@Remembered
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class TargetResource {
  private static final Computed.Form<TargetsAnswer> FORM =
      new Computed.Form<TargetsAnswer>(
              "targets",
              List.of(
                  Column.text("reporter", "/reporter"),
                  Column.text("partner", "/partner"),
                  Column.text("target_of", "/targetOf"),
                  Column.text("indicator", "/indicator"),
                  Column.text("scope", "/scope"),
                  Column.list("commodity", "/commodities"),
                  Column.text("period_start", "/period/start"),
                  Column.text("period_end", "/period/end"),
                  Column.text("observed_on", "/observedOn"),
                  Column.text("unit", "/unit"),
                  Column.number("target", "/target/value"),
                  Column.text("target_qualifier", "/target/qualifier"),
                  Column.number("target_ratio", "/targetRatio"),
                  Column.number("actual", "/actual/value"),
                  Column.text("actual_qualifier", "/actual/qualifier"),
                  Column.text("actual_derived", "/actual/derived"),
                  Column.number("distance", "/distance"),
                  Column.text("distance_qualifier", "/distanceQualifier"),
                  Column.number("reached", "/reached"),
                  Column.text("reached_qualifier", "/reachedQualifier"),
                  Column.text("reason", "/reason"),
                  Column.text("observation", "/observation"),
                  Column.text("source_doc", "/source/key")))
          .andStatistics(
              new Computed.Statistics<>(ComparisonDataflow.DATAFLOW, TargetComparison::rows))
          .narrowedBy("reporter", "partner", "targetOf", "scope");

  private final Targets targets;
  private final Reading.References references;
  private final Computed computed;

  TargetResource(Targets targets, Reading.References references, Computed computed) {
    this.targets = targets;
    this.references = references;
    this.computed = computed;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX, Lists.SDMX_CSV, Lists.SDMX_JSON})
  @Operation(
      summary = "Set targets beside what was reached",
      description = "Of the same scope, commodities, unit and period; else reason tells why not.")
  @APIResponse(
      responseCode = "200",
      description = "The targets",
      content = @Content(schema = @Schema(implementation = TargetsAnswer.class)))
  public Response targets(
      @Parameter(description = "Whose target: a territory's code or a party's key")
          @QueryParam("reporter")
          @Nullable String reporter,
      @Parameter(description = "With whom") @QueryParam("partner") @Nullable String partner,
      @Parameter(description = "The measure aimed at") @QueryParam("targetOf")
          @Nullable String targetOf,
      @Parameter(description = "What the trade is of") @QueryParam("scope") @Nullable String scope,
      @Parameter(description = "2023, 2023-05 or 2023-01..2023-09") @QueryParam("period")
          @Nullable String period,
      @BeanParam ComputedQuery query) {
    Reading reading = references.begin();
    Targets.Question question =
        new Targets.Question(
            reading.participant("reporter", reporter),
            reading.participant("partner", partner),
            reading.term("targetOf", Measure.class, targetOf),
            reading.term("scope", Scope.class, scope),
            reading.period("period", period));
    Computed.Wanted wanted = reading.wanted(query);
    reading.done();
    return computed.answer(FORM, wanted, asOf -> targets.answer(question, asOf));
  }
}
