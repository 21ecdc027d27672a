package org.accord.kit.openapi;

import static java.util.stream.Collectors.toSet;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ClientProxy;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.util.TypeLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.accord.kit.format.Format;
import org.accord.kit.identity.Grants;
import org.accord.kit.listing.Filter;
import org.accord.kit.listing.Listing;
import org.accord.kit.listing.MadeListings;
import org.accord.kit.listing.Order;
import org.accord.kit.writing.Intake;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Completes the document with what holds for every operation: who may call it, the parameters of
/// lists, the headers of writes, the problems.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class Conventions implements OASFilter {
  static final String SCHEME = "bearer";

  /// Bodies as methods take them; the document tells what they state instead.
  private static final List<String> UNBOUND = List.of("DraftBody", "MergePatch", "ObjectNode");

  private static final String PROBLEM = "#/components/schemas/Problem";

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Grants grants = Arc.container().select(Grants.class).get();
    Map<String, Listing<?>> listings = new TreeMap<>();
    for (var handle : Arc.container().select(new TypeLiteral<Listing<?>>() {}).handles()) {
      Listing<?> listing = ClientProxy.unwrap(handle.get());
      listings.put("/" + listing.path(), listing);
    }
    Map<String, Listing<?>> made = new TreeMap<>();
    for (var handle : Arc.container().select(MadeListings.class).handles())
      made.put("/" + handle.get().documentedPath(), handle.get().documented());
    document
        .getPaths()
        .getPathItems()
        .forEach((path, item) -> {
          String place = path.substring(path.indexOf("/v1/") + 3);
          String collection = place.replaceFirst("/\\{id}.*", "");
          Listing<?> kept = listings.get(collection);
          if (kept != null) {
            var operations = new RecordOperations(kept, intake(kept));
            operations.complete(place.substring(collection.length()), item);
            operations.addPage(document.getComponents());
          }
          complete(item, kept != null && place.equals(collection) ? kept : made.get(place), grants);
        });
    UNBOUND.forEach(document.getComponents()::removeSchema);
    document.getComponents().addSchema("Problem", ProblemSchema.problem());
  }

  private static Optional<Intake<?, ?>> intake(Listing<?> listing) {
    for (var handle : Arc.container().select(new TypeLiteral<Intake<?, ?>>() {}).handles())
      if (handle.get().listing().path().equals(listing.path())) return Optional.of(handle.get());
    return Optional.empty();
  }

  private static void complete(PathItem item, @Nullable Listing<?> listing, Grants grants) {
    item.getOperations()
        .forEach((method, operation) -> {
          state(operation, grants);
          if (method == PathItem.HttpMethod.GET && listing != null) list(operation, listing);
          if (method == PathItem.HttpMethod.POST) idempotent(operation);
          problems(operation, method);
        });
  }

  /// The roles of people that have the operation's permission, and the scopes that a partner system
  /// needs for it, all of them.
  private static void state(Operation operation, Grants grants) {
    if (operation.getSecurity() == null) return;
    List<String> roles = new ArrayList<>();
    List<String> scopes = new ArrayList<>();
    operation
        .getSecurity()
        .forEach(requirement ->
            requirement
                .getSchemes()
                .getOrDefault(SCHEME, List.of())
                .forEach(permission -> {
                  roles.addAll(grants.holders(permission));
                  scopes.addAll(grants.scopes(permission));
                }));
    operation.setSecurity(
        List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME, List.of())));
    operation.addExtension("x-roles", roles.stream().distinct().toList());
    operation.addExtension("x-scopes", scopes.stream().distinct().toList());
  }

  /// What the operation itself says of a parameter stays.
  private static void list(Operation operation, Listing<?> listing) {
    Set<String> said =
        operation.getParameters() == null
            ? Set.of()
            : operation.getParameters().stream().map(Parameter::getName).collect(toSet());
    for (Parameter parameter : parameters(listing))
      if (!said.contains(parameter.getName())) operation.addParameter(parameter);
  }

  private static List<Parameter> parameters(Listing<?> listing) {
    List<Parameter> parameters = new ArrayList<>();
    for (Filter filter : listing.filters()) {
      Schema value = text();
      if (!filter.terms().isEmpty()) value.setEnumeration(List.copyOf(filter.terms()));
      parameters.add(
          query(
              filter.name(),
              filter.description(),
              filter.repeatable()
                  ? OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(value)
                  : value));
    }
    List<String> sorts = new ArrayList<>(List.of("id", "-id"));
    for (Order.Key key : listing.orders()) {
      sorts.add(key.name());
      sorts.add("-" + key.name());
    }
    parameters.add(
        query(
            "sort",
            "Keys separated by commas, `-` for descending: " + String.join(", ", sorts),
            text()));
    parameters.add(query("limit", "Rows a page, 1 to 500", integer()));
    parameters.add(query("cursor", "Where the page begins: `next` of the one before", text()));
    parameters.add(
        query(
            "total",
            "Whether to count all rows that match",
            OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN)));
    if (listing.remembersPast())
      parameters.add(
          query("asOf", "The list as it was recorded at this instant", text().format("date-time")));
    parameters.add(
        query(
            "format",
            "In place of Accept; all but json answer all rows, not a page",
            text().enumeration(listing.formats().stream().<Object>map(Format::term).toList())));
    return parameters;
  }

  private static void idempotent(Operation operation) {
    operation.addParameter(
        OASFactory.createParameter()
            .name("Idempotency-Key")
            .in(Parameter.In.HEADER)
            .description("A repeat with the same key gets the first answer, for 24 hours")
            .schema(text()));
  }

  /// What a caller has to reckon with beside the answers that the operation names.
  private static void problems(Operation operation, PathItem.HttpMethod method) {
    List<Parameter> parameters =
        operation.getParameters() == null ? List.of() : operation.getParameters();
    boolean ofOne = parameters.stream().anyMatch(p -> p.getIn() == Parameter.In.PATH);
    boolean ofVersion = parameters.stream().anyMatch(p -> "If-Match".equals(p.getName()));
    List<String> statuses = new ArrayList<>();
    if (ofOne) statuses.add("404");
    if (method != PathItem.HttpMethod.GET) statuses.addAll(List.of("400", "409"));
    if (ofVersion) statuses.addAll(List.of("412", "428"));
    statuses.forEach(status -> operation.getResponses().addAPIResponse(status, problem()));
    operation.getResponses().removeAPIResponse("401");
    operation.getResponses().removeAPIResponse("403");
    operation.getResponses().setDefaultValue(problem());
  }

  private static APIResponse problem() {
    return OASFactory.createAPIResponse()
        .description("A problem (RFC 9457); its type names the page that explains it")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    "application/problem+json",
                    OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM))));
  }

  private static Parameter query(String name, String description, Schema schema) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.QUERY)
        .description(description)
        .schema(schema);
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static Schema integer() {
    return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER);
  }
}
