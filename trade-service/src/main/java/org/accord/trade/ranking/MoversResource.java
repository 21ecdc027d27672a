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
import java.util.Optional;
import org.accord.facts.Period;
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

/// What changed most.
@Path("/movers")
@Remembered
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class MoversResource {
  private static final int MOST = 500;
  private static final List<Column> COLUMNS =
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
          Column.number("change_ratio", "/changeRatio"),
          Column.text("change_ratio_qualifier", "/changeRatioQualifier"),
          Column.text("derived", "/derived"));

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
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
  @Operation(summary = "Rank what changed most against the same months a year before")
  @APIResponse(
      responseCode = "200",
      description = "The movers",
      content = @Content(schema = @Schema(implementation = MoversAnswer.class)))
  public Response movers(
      @Parameter(description = "What is compared: partner (the default), commodity or reporter")
          @QueryParam("by")
          @Nullable String by,
      @Parameter(description = "What is measured", required = true) @QueryParam("measure")
          @Nullable String measure,
      @Parameter(description = "Who reports; needed unless reporters are compared")
          @QueryParam("reporter")
          @Nullable String reporter,
      @Parameter(description = "With whom; needed unless partners are compared")
          @QueryParam("partner")
          @Nullable String partner,
      @Parameter(description = "2023, 2023-05 or 2023-01..2023-09", required = true)
          @QueryParam("period")
          @Nullable String period,
      @Parameter(description = "What the trade is of") @QueryParam("scope") @Nullable String scope,
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
      @Parameter(description = "absolute (the default) or relative") @QueryParam("sort")
          @Nullable String sort,
      @Parameter(description = "How many, 1 to 500; 10 by default") @QueryParam("top")
          @Nullable String top,
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
    Movers.Sort order = reading.term("sort", Movers.Sort.class, sort, Movers.Sort.ABSOLUTE);
    int most = reading.number("top", top, 10, MOST);
    Optional<Period> base = field.period().baseYearEarlier();
    if (period != null && base.isEmpty())
      reading.fault("period", "out-of-range", "There are no such months a year before");
    reading.done();
    MoversAnswer answer = movers.answer(field, base.orElseThrow(), order, most);
    return computed.answer(answer, answer.items(), COLUMNS, "movers", format, headers);
  }
}
