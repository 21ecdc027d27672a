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
import java.math.BigDecimal;
import java.util.List;
import org.accord.facts.FactFormatException;
import org.accord.facts.Qualified;
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

/// Reported figures that differ from what follows from others.
@Path("/discrepancies")
@Remembered
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DiscrepancyResource {
  private static final Computed.Form<DiscrepanciesAnswer> FORM =
      new Computed.Form<DiscrepanciesAnswer>(
              "discrepancies",
              List.of(
                  Column.text("reporter", "/reporter"),
                  Column.text("partner", "/partner"),
                  Column.text("measure", "/measure"),
                  Column.text("scope", "/scope"),
                  Column.list("commodity", "/commodities"),
                  Column.text("valuation_basis", "/valuationBasis"),
                  Column.text("hs_edition", "/hsEdition"),
                  Column.text("unit", "/unit"),
                  Column.text("period_start", "/period/start"),
                  Column.text("period_end", "/period/end"),
                  Column.number("reported", "/reported/value"),
                  Column.text("reported_qualifier", "/reported/qualifier"),
                  Column.number("derived", "/derived/value"),
                  Column.text("derived_qualifier", "/derived/qualifier"),
                  Column.text("derivation", "/derived/derivation/rule"),
                  Column.number("gap", "/gap"),
                  Column.number("gap_percent", "/gapPercent"),
                  Column.text("observation", "/observation"),
                  Column.text("source_doc", "/source/key")))
          .andStatistics(
              new Computed.Statistics<>(ComparisonDataflow.DATAFLOW, DiscrepancyComparison::rows))
          .narrowedBy("partner", "scope");

  private final Discrepancies discrepancies;
  private final Reading.References references;
  private final Computed computed;

  DiscrepancyResource(
      Discrepancies discrepancies, Reading.References references, Computed computed) {
    this.discrepancies = discrepancies;
    this.references = references;
    this.computed = computed;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX, Lists.SDMX_CSV, Lists.SDMX_JSON})
  @Operation(
      summary = "List reported figures that differ from what follows from others",
      description =
          "The turnover against exports and imports, a year against its quarters or months: where"
              + " no number satisfies both and the gap exceeds the tolerance. Nothing is corrected.")
  @APIResponse(
      responseCode = "200",
      description = "The discrepancies, the largest first",
      content = @Content(schema = @Schema(implementation = DiscrepanciesAnswer.class)))
  public Response discrepancies(
      @Parameter(description = "Who reports: a territory's code or a party's key", required = true)
          @QueryParam("reporter")
          @Nullable String reporter,
      @Parameter(description = "With whom") @QueryParam("partner") @Nullable String partner,
      @Parameter(description = "What the trade is of") @QueryParam("scope") @Nullable String scope,
      @Parameter(description = "The key of a commodity or an HS code; else the whole trade")
          @QueryParam("commodity")
          @Nullable String commodity,
      @Parameter(description = "In percent of the reported value; 1 by default")
          @QueryParam("tolerance")
          @Nullable String tolerance,
      @BeanParam ComputedQuery query) {
    Reading reading = references.begin();
    BigDecimal tolerated =
        reading.parsed(
            "tolerance",
            tolerance,
            text -> {
              BigDecimal percent = Qualified.number(text);
              if (percent.signum() < 0)
                throw new FactFormatException("out-of-range", "A tolerance is not below zero");
              return percent;
            });
    Discrepancies.Question question =
        new Discrepancies.Question(
            reading.requiredParticipant("reporter", reporter),
            reading.participant("partner", partner),
            reading.term("scope", Scope.class, scope),
            reading.commodity("commodity", commodity),
            tolerated == null ? BigDecimal.ONE : tolerated);
    Computed.Wanted wanted = reading.wanted(query);
    reading.done();
    return computed.answer(FORM, wanted, asOf -> discrepancies.answer(question, asOf));
  }
}
