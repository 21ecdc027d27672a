package org.accord.trade.discrepancy;

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
import org.accord.trade.observation.Scope;
import org.accord.trade.series.Reading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// One trade as both sides report it.
@Path("/mirror")
@Remembered
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class MirrorResource {
  private static final Computed.Form<MirrorAnswer> FORM =
      new Computed.Form<MirrorAnswer>(
              "mirror",
              List.of(
                  Column.text("from", "/from"),
                  Column.text("to", "/to"),
                  Column.text("scope", "/scope"),
                  Column.list("commodity", "/commodities"),
                  Column.text("hs_edition", "/hsEdition"),
                  Column.text("unit", "/unit"),
                  Column.text("period_start", "/period/start"),
                  Column.text("period_end", "/period/end"),
                  Column.text("sending_measure", "/sending/measure"),
                  Column.text("sending_valuation", "/sending/valuationBasis"),
                  Column.number("sending", "/sending/amount/value"),
                  Column.text("sending_qualifier", "/sending/amount/qualifier"),
                  Column.text("sending_observation", "/sending/observation"),
                  Column.text("receiving_measure", "/receiving/measure"),
                  Column.text("receiving_valuation", "/receiving/valuationBasis"),
                  Column.number("receiving", "/receiving/amount/value"),
                  Column.text("receiving_qualifier", "/receiving/amount/qualifier"),
                  Column.text("receiving_observation", "/receiving/observation"),
                  Column.number("difference", "/difference"),
                  Column.text("difference_qualifier", "/differenceQualifier"),
                  Column.number("ratio", "/ratio"),
                  Column.text("ratio_qualifier", "/ratioQualifier"),
                  Column.text("agree", "/agree"),
                  Column.text("valued", "/valued")))
          .andStatistics(
              new Computed.Statistics<>(ComparisonDataflow.DATAFLOW, MirrorComparison::rows))
          .narrowedBy("scope");

  private final Mirror mirror;
  private final Reading.References references;
  private final Computed computed;

  MirrorResource(Mirror mirror, Reading.References references, Computed computed) {
    this.mirror = mirror;
    this.references = references;
    this.computed = computed;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX, Lists.SDMX_CSV, Lists.SDMX_JSON})
  @Operation(
      summary = "Set what both sides report of one trade side by side",
      description =
          "What the reporter exports to the partner against what the partner imports from it, and"
              + " the other way round, with the gap. Nothing is reconciled.")
  @APIResponse(
      responseCode = "200",
      description = "Both sides' figures",
      content = @Content(schema = @Schema(implementation = MirrorAnswer.class)))
  public Response mirror(
      @Parameter(description = "One side: a territory's code or a party's key", required = true)
          @QueryParam("reporter")
          @Nullable String reporter,
      @Parameter(description = "The other side", required = true) @QueryParam("partner")
          @Nullable String partner,
      @Parameter(description = "What the trade is of") @QueryParam("scope") @Nullable String scope,
      @Parameter(description = "The key of a commodity or an HS code; else the whole trade")
          @QueryParam("commodity")
          @Nullable String commodity,
      @Parameter(description = "The unit or currency") @QueryParam("unit") @Nullable String unit,
      @BeanParam ComputedQuery query) {
    Reading reading = references.begin();
    Mirror.Question question =
        new Mirror.Question(
            reading.requiredParticipant("reporter", reporter),
            reading.requiredParticipant("partner", partner),
            reading.term("scope", Scope.class, scope),
            reading.commodity("commodity", commodity),
            reading.unit("unit", unit));
    if (reporter != null && reporter.equals(partner))
      reading.fault("partner", "not-applicable", "No side is set beside itself: name the other");
    Computed.Wanted wanted = reading.wanted(query);
    reading.done();
    return computed.answer(FORM, wanted, asOf -> mirror.answer(question, asOf));
  }
}
