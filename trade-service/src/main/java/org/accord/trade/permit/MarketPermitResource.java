package org.accord.trade.permit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Lists;
import org.accord.kit.writing.Answers;
import org.accord.kit.writing.KeptResource;
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
public class MarketPermitResource extends KeptResource {
  private final Lists lists;
  private final MissingPermitsMade missing;

  MarketPermitResource(
      MarketPermitIntake intake, Answers answers, Lists lists, MissingPermitsMade missing) {
    super(intake, answers);
    this.lists = lists;
    this.missing = missing;
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
  @APIResponse(
      responseCode = "200",
      description = "A page of producers",
      content = @Content(schema = @Schema(implementation = ProducerPage.class)))
  public Response missing(@Context UriInfo uri, @Context HttpHeaders headers) {
    return lists.answer(missing.of(uri.getQueryParameters()), uri, headers);
  }

  /// The shape of a page of producers.
  ///
  /// @param explanation why there are none; absent where there are
  record ProducerPage(
      List<ProducerView> items,
      @Nullable String next,
      @Nullable Long total,
      @Nullable String explanation) {}
}
