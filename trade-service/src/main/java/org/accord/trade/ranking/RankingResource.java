package org.accord.trade.ranking;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.accord.kit.identity.Permission;
import org.accord.kit.importing.Column;
import org.accord.kit.listing.Computed;
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
  private static final List<Column> COLUMNS =
      List.of(
          Column.number("rank", "/rank"),
          Column.text("entity", "/entity"),
          Column.number("value", "/value"),
          Column.text("unit", "/unit"),
          Column.text("qualifier", "/qualifier"),
          Column.number("percent", "/percent"),
          Column.text("percent_qualifier", "/percentQualifier"),
          Column.number("original_value", "/originalValue"),
          Column.text("derived", "/derived"),
          Column.text("derivation", "/derivation/rule"),
          Column.number("parts", "/derivation/parts"),
          Column.text("observation", "/observation"),
          Column.text("source_doc", "/source/key"),
          Column.text("source_chapter", "/source/chapter"),
          Column.text("source_note", "/source/note"));

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
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
  @Operation(
      summary = "Rank partners, commodities or reporters by a measure in a period",
      description =
          "Preferred figures only, of one scope, unit, valuation and level; others tells what else could be"
              + " ranked. Shares state the total that they are of.")
  @APIResponse(
      responseCode = "200",
      description = "The ranking",
      content = @Content(schema = @Schema(implementation = RankingAnswer.class)))
  public Response rank(
      @Parameter(description = "What is ranked: partner (the default), commodity or reporter")
          @QueryParam("by")
          @Nullable String by,
      @Parameter(description = "What is measured", required = true) @QueryParam("measure")
          @Nullable String measure,
      @Parameter(description = "Who reports; needed unless reporters are ranked")
          @QueryParam("reporter")
          @Nullable String reporter,
      @Parameter(description = "With whom; needed unless partners are ranked")
          @QueryParam("partner")
          @Nullable String partner,
      @Parameter(description = "2023, 2023-05 or 2023-01..2023-09", required = true)
          @QueryParam("period")
          @Nullable String period,
      @Parameter(description = "What the trade is of; else the scope with the most entries")
          @QueryParam("scope")
          @Nullable String scope,
      @Parameter(description = "Of partners and reporters, by which commodity")
          @QueryParam("commodity")
          @Nullable String commodity,
      @Parameter(description = "The unit or currency") @QueryParam("unit") @Nullable String unit,
      @Parameter(description = "Of commodities: named, chapter, heading or subheading")
          @QueryParam("level")
          @Nullable String level,
      @Parameter(description = Reading.VALUATION) @QueryParam("valuation")
          @Nullable String valuation,
      @Parameter(description = Reading.HS_EDITION) @QueryParam("hsEdition")
          @Nullable String hsEdition,
      @Parameter(description = "How many, 1 to 500; 10 by default") @QueryParam("top")
          @Nullable String top,
      @Parameter(
              description =
                  "USD, CNY, EUR or INR: values by the average of the monthly rates of the period")
          @QueryParam("currency")
          @Nullable String currency,
      @Parameter(description = "As it was recorded at this instant") @QueryParam("asOf")
          @Nullable String asOf,
      @Parameter(description = "In place of Accept: json, csv or xlsx") @QueryParam("format")
          @Nullable String format,
      @Context HttpHeaders headers) {
    Reading reading = references.begin();
    Field field =
        new FieldParameters(
                by, measure, reporter, partner, period, scope, commodity, unit, level, valuation,
                hsEdition, asOf)
            .field(reading);
    int most = reading.number("top", top, 10, MOST);
    String into = reading.currency("currency", currency);
    reading.done();
    RankingAnswer answer = rankings.answer(field, most, into);
    return computed.answer(answer, answer.items(), COLUMNS, "rankings", format, headers);
  }
}
