package org.accord.trade.permit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.accord.facts.PartialDate;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Lists;
import org.accord.kit.listing.Page;
import org.accord.kit.record.History;
import org.accord.kit.record.RecordRef;
import org.accord.kit.record.RecordVersion;
import org.accord.kit.record.Records;
import org.accord.trade.commodity.HsCodes;
import org.accord.trade.party.Territories;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Permits of single holders to bring a product to a market.
@Path("/market-permits")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class MarketPermitResource {
  private final MarketPermitListing listing;
  private final Lists lists;
  private final Records records;
  private final History history;
  private final Territories territories;
  private final HsCodes hsCodes;

  MarketPermitResource(
      MarketPermitListing listing,
      Lists lists,
      Records records,
      History history,
      Territories territories,
      HsCodes hsCodes) {
    this.listing = listing;
    this.lists = lists;
    this.records = records;
    this.history = history;
    this.territories = territories;
    this.hsCodes = hsCodes;
  }

  @GET
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
  @Operation(summary = "List market permits")
  @APIResponse(
      responseCode = "200",
      description = "A page of market permits",
      content = @Content(schema = @Schema(implementation = MarketPermitPage.class)))
  public Response list(@Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(listing, uri, headers);
  }

  @GET
  @Path("/missing")
  @RolesAllowed(Permission.READ)
  @Produces({MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX})
  @Operation(
      summary = "List the producers that may not export a product to a market",
      description =
          "Producers that are known by a permit for the product, to any market, or by figures of"
              + " their exports of it, and that hold no valid permit for the market. Every page"
              + " needs the question anew.")
  @Parameter(
      name = "market",
      in = ParameterIn.QUERY,
      required = true,
      description = "The territory to which the goods should go",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "hsCode",
      in = ParameterIn.QUERY,
      description = "The product by its HS code; this or product is needed",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "product",
      in = ParameterIn.QUERY,
      description = "The product by words of its name",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "on",
      in = ParameterIn.QUERY,
      description = "The day, month or year; today, if none is given",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "A page of producers",
      content = @Content(schema = @Schema(implementation = ProducerPage.class)))
  public Response missing(@Context UriInfo uri, @Context HttpHeaders headers) {
    ExportQuestion question =
        new ExportQuestion.Reading(uri.getQueryParameters()::get)
            .question(
                territories::known,
                hsCodes::known,
                PartialDate.of(LocalDate.now(Clock.systemUTC())));
    return lists.answer(new MissingPermits(question), uri, headers);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed(Permission.READ)
  @Operation(summary = "Read a market permit by id or key")
  @APIResponse(
      responseCode = "200",
      description = "The market permit",
      content = @Content(schema = @Schema(implementation = MarketPermitView.class)))
  public Response read(@PathParam("id") RecordRef ref, @QueryParam("asOf") @Nullable String asOf) {
    return records.answer(listing, ref, asOf);
  }

  @GET
  @Path("/{id}/history")
  @RolesAllowed(Permission.READ)
  @Operation(summary = "List every version of a market permit")
  public Page<RecordVersion> history(@PathParam("id") RecordRef ref) {
    return history.of(listing, ref);
  }

  /// The shape of a page, for the OpenAPI document.
  record MarketPermitPage(
      List<MarketPermitView> items, @Nullable String next, @Nullable Long total) {}

  /// The shape of a page of producers.
  record ProducerPage(List<ProducerView> items, @Nullable String next, @Nullable Long total) {}
}
