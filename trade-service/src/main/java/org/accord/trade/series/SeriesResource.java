package org.accord.trade.series;

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
import org.accord.trade.observation.Measure;
import org.accord.trade.observation.Scope;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Figures of one quantity over time.
@Path("/series")
@Remembered
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SeriesResource {
  private static final Computed.Form<SeriesAnswer> FORM =
      new Computed.Form<SeriesAnswer>(
              "series",
              List.of(
                  Column.text("scope", "/scope"),
                  Column.text("period_start", "/period/start"),
                  Column.text("period_end", "/period/end"),
                  Column.text("observed_on", "/observedOn"),
                  Column.text("frequency", "/frequency"),
                  Column.text("year_to_date", "/yearToDate"),
                  Column.text("gap", "/gap"),
                  Column.number("value", "/value"),
                  Column.text("unit", "/unit"),
                  Column.text("qualifier", "/qualifier"),
                  Column.number("change_ratio", "/growth/changeRatio"),
                  Column.text("change_qualifier", "/growth/qualifier"),
                  Column.text("change_by", "/growth/by"),
                  Column.text("change_observation", "/growth/observation"),
                  Column.text("growth_reason", "/growthReason"),
                  Column.number("balance", "/balance/value"),
                  Column.text("balance_qualifier", "/balance/qualifier"),
                  Column.number("share_percent", "/share/percent"),
                  Column.text("share_of", "/share/of"),
                  Column.text("converted", "/conversion/converted"),
                  Column.text("converted_from", "/conversion/from"),
                  Column.number("original_value", "/conversion/originalValue"),
                  Column.number("rate", "/conversion/rate"),
                  Column.number("rate_months", "/conversion/months"),
                  Column.text("conversion_reason", "/conversion/reason"),
                  Column.list("missing_rates", "/conversion/missingMonths"),
                  Column.text("derived", "/derived"),
                  Column.text("derivation", "/derivation/rule"),
                  Column.number("parts", "/derivation/parts"),
                  Column.number("uncertain_parts", "/derivation/uncertain"),
                  Column.text("observation", "/observation"),
                  Column.text("source_doc", "/source/key"),
                  Column.text("source_chapter", "/source/chapter"),
                  Column.text("source_note", "/source/note"),
                  Column.text("confidence", "/confidence"),
                  Column.text("observation_status", "/observationStatus")))
          .andStatistics(new Computed.Statistics<>(SeriesDataflow.DATAFLOW, SeriesDataflow::rows));

  private final SeriesAnswers answers;
  private final Reading.References references;
  private final Computed computed;

  SeriesResource(SeriesAnswers answers, Reading.References references, Computed computed) {
    this.answers = answers;
    this.references = references;
    this.computed = computed;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX, Lists.SDMX_CSV, Lists.SDMX_JSON})
  @Operation(
      summary = "Read a series: the preferred figures per period, growth, and what follows",
      description =
          "Scopes, units, indicators, valuations, commodities, forecasts and actuals are never mixed: series tells"
              + " which the answer is, others what else there is. Growth compares with the same months a"
              + " year before. Derived points tell how they are derived.")
  @APIResponse(
      responseCode = "200",
      description = "The series",
      content = @Content(schema = @Schema(implementation = SeriesAnswer.class)))
  public Response read(
      @Parameter(description = "Who reports: a territory's code or a party's key", required = true)
          @QueryParam("reporter")
          @Nullable String reporter,
      @Parameter(description = "With whom: a territory's code or a party's key", required = true)
          @QueryParam("partner")
          @Nullable String partner,
      @Parameter(description = "What is measured", required = true) @QueryParam("measure")
          @Nullable String measure,
      @Parameter(description = "What the trade is of; all for all scopes side by side")
          @QueryParam("scope")
          @Nullable String scope,
      @Parameter(description = "The key of a commodity or an HS code; several name a basket")
          @QueryParam("commodity")
          @Nullable List<String> commodity,
      @Parameter(description = "The unit or currency") @QueryParam("unit") @Nullable String unit,
      @Parameter(description = "What is counted, shared or ranked") @QueryParam("indicator")
          @Nullable String indicator,
      @Parameter(description = "Of targets, the measure aimed at") @QueryParam("targetOf")
          @Nullable String targetOf,
      @Parameter(description = Reading.VALUATION) @QueryParam("valuation")
          @Nullable String valuation,
      @Parameter(description = Reading.HS_EDITION) @QueryParam("hsEdition")
          @Nullable String hsEdition,
      @Parameter(description = Reading.OBSERVATION_STATUS) @QueryParam("observationStatus")
          @Nullable String observationStatus,
      @Parameter(
              description =
                  "The kind of period: year, half_year, quarter, month, nine_months, other, stock,"
                      + " or all")
          @QueryParam("frequency")
          @Nullable String frequency,
      @Parameter(description = "Begins then or later: 2022 or 2022-10") @QueryParam("from")
          @Nullable String from,
      @Parameter(description = "Ends then or before") @QueryParam("to") @Nullable String to,
      @Parameter(description = "balance, share: what each point tells beside its value")
          @QueryParam("with")
          @Nullable List<String> with,
      @Parameter(
              description =
                  "USD, CNY, EUR or INR: values by the average of the monthly rates of their period")
          @QueryParam("currency")
          @Nullable String currency,
      @BeanParam ComputedQuery query) {
    Reading reading = references.begin();
    boolean everyScope = "all".equals(scope);
    SeriesQuestion question =
        new SeriesQuestion(
            reading.requiredParticipant("reporter", reporter),
            reading.requiredParticipant("partner", partner),
            reading.requiredTerm("measure", Measure.class, measure),
            everyScope ? null : reading.term("scope", Scope.class, scope),
            everyScope,
            reading.commodities("commodity", commodity),
            reading.unit("unit", unit),
            reading.indicator("indicator", indicator),
            reading.term("targetOf", Measure.class, targetOf),
            reading.basis(valuation, hsEdition, observationStatus),
            reading.term(
                "frequency", SeriesQuestion.Kind.class, frequency, SeriesQuestion.Kind.ALL),
            reading.date("from", from),
            reading.date("to", to),
            SeriesQuestion.extra(reading, with, "balance"),
            SeriesQuestion.extra(reading, with, "share"),
            reading.currency("currency", currency));
    reading.order(question.from(), question.to(), "to");
    Computed.Wanted wanted = reading.wanted(query);
    reading.done();
    return computed.answer(FORM, wanted, asOf -> answers.answer(question, asOf));
  }
}
