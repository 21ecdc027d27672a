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
import org.accord.trade.series.Reading;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Who and what comes first.
@Path("/rankings")
@Remembered
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class RankingResource {
  private static final int MOST = 500;
  private static final Computed.Form<RankingAnswer> FORM =
      new Computed.Form<RankingAnswer>(
              "rankings",
              List.of(
                  Column.number("rank", "/rank"),
                  Column.number("rank_from", "/rankFrom"),
                  Column.number("rank_to", "/rankTo"),
                  Column.text("entity", "/entity"),
                  Column.number("value", "/value"),
                  Column.text("unit", "/unit"),
                  Column.text("qualifier", "/qualifier"),
                  Column.number("percent", "/percent"),
                  Column.text("percent_qualifier", "/percentQualifier"),
                  Column.text("percent_reason", "/percentReason"),
                  Column.number("original_value", "/originalValue"),
                  Column.text("derived", "/derived"),
                  Column.text("derivation", "/derivation/rule"),
                  Column.number("parts", "/derivation/parts"),
                  Column.number("uncertain_parts", "/derivation/uncertain"),
                  Column.text("observation", "/observation"),
                  Column.text("observation_status", "/observationStatus"),
                  Column.text("source_doc", "/source/key"),
                  Column.text("source_chapter", "/source/chapter"),
                  Column.text("source_note", "/source/note")))
          .andStatistics(new Computed.Statistics<>(RankingDataflow.DATAFLOW, RankingDataflow::rows))
          .narrowedBy("scope");

  private final Rankings rankings;
  private final Reading.References references;
  private final Computed computed;

  RankingResource(Rankings rankings, Reading.References references, Computed computed) {
    this.rankings = rankings;
    this.references = references;
    this.computed = computed;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX, Lists.SDMX_CSV, Lists.SDMX_JSON})
  @Operation(
      summary = "Rank partners, commodities or reporters by a measure in a period",
      description =
          "Preferred figures only, no forecasts; of one scope, unit, valuation, level and kind of"
              + " entities, as parts are not ranked among what they are parts of. others tells what else"
              + " could be ranked. Shares state the total that they are of. Where the bounds of the numbers"
              + " overlap the order is not certain: an entry is between rankFrom and rankTo.")
  @APIResponse(
      responseCode = "200",
      description = "The ranking",
      content = @Content(schema = @Schema(implementation = RankingAnswer.class)))
  public Response rank(
      @BeanParam FieldParameters parameters,
      @Parameter(description = "How many, 1 to 500; 10 by default") @QueryParam("top")
          @Nullable String top,
      @Parameter(
              description =
                  "USD, CNY, EUR or INR: values by the average of the monthly rates of the period")
          @QueryParam("currency")
          @Nullable String currency,
      @BeanParam ComputedQuery query) {
    Reading reading = references.begin();
    Field field = parameters.field(reading);
    int most = reading.number("top", top, 10, MOST);
    String into = reading.currency("currency", currency);
    Computed.Wanted wanted = reading.wanted(query);
    reading.done();
    return computed.answer(FORM, wanted, asOf -> rankings.answer(field, most, into, asOf));
  }
}
