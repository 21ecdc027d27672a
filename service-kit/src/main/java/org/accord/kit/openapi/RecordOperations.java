package org.accord.kit.openapi;

import java.util.List;
import java.util.Optional;
import org.accord.kit.format.Format;
import org.accord.kit.identity.Permission;
import org.accord.kit.listing.Listing;
import org.accord.kit.writing.Intake;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// Completes the operations that the resources of all collections inherit: what they are about is
/// known from the collection's listing and intake only.
final class RecordOperations {
  private static final String SCHEMAS = "#/components/schemas/";

  private final Listing<?> listing;
  private final Optional<Intake<?, ?>> intake;

  RecordOperations(Listing<?> listing, Optional<Intake<?, ?>> intake) {
    this.listing = listing;
    this.intake = intake;
  }

  /// @param place the path below the collection's, such as `/{id}`
  void complete(String place, PathItem item) {
    item.getOperations()
        .forEach((method, operation) -> {
          String act = method + " " + place;
          boolean inherited = true;
          switch (act) {
            case "GET " -> list(operation);
            case "GET /{id}" -> {
              summarise(
                  operation, "Read " + listing.one() + (keyed() ? " by id or key" : " by id"));
              answers(operation, "200", view());
            }
            case "GET /{id}/history" ->
                summarise(operation, "List every version of " + listing.one());
            default -> inherited = intake.isPresent() && write(act, operation);
          }
          if (inherited && operation.getSecurity() == null) secure(method, operation);
        });
  }

  private void list(Operation operation) {
    summarise(operation, "List " + listing.path().replace('-', ' '));
    answers(operation, "200", page());
    var content = operation.getResponses().getAPIResponse("200").getContent();
    for (Format format : listing.formats())
      if (format != Format.JSON)
        content.addMediaType(format.mediaType(), OASFactory.createMediaType().schema(text()));
  }

  private boolean write(String act, Operation operation) {
    switch (act) {
      case "POST " -> {
        summarise(operation, "Enter " + listing.one());
        answers(operation, "201", view());
      }
      case "PUT /{id}" -> {
        summarise(operation, "Replace what is known of " + listing.one());
        answers(operation, "200", view());
      }
      case "PATCH /{id}" -> {
        summarise(operation, "Change some fields of " + listing.one() + " (JSON Merge Patch)");
        answers(operation, "200", view());
      }
      case "DELETE /{id}" -> {
        summarise(operation, "Withdraw " + listing.one() + "; its history stays");
        return true;
      }
      default -> {
        return false;
      }
    }
    intake.ifPresent(kind ->
        operation
            .getRequestBody()
            .getContent()
            .getMediaTypes()
            .values()
            .forEach(body -> body.schema(named(kind.draft()))));
    return true;
  }

  /// The page's schema, by the name of what its items are: `Party` of `PartyView`.
  void addPage(Components components) {
    components.addSchema(
        pageName(),
        OASFactory.createSchema()
            .addType(Schema.SchemaType.OBJECT)
            .addProperty(
                "items", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(view()))
            .addProperty("next", text())
            .addProperty(
                "total",
                OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).format("int64")));
  }

  private String pageName() {
    return listing.view().getSimpleName().replaceFirst("View$", "") + "Page";
  }

  private Schema page() {
    return OASFactory.createSchema().ref(SCHEMAS + pageName());
  }

  private Schema view() {
    return named(listing.view());
  }

  private static Schema named(Class<?> type) {
    return OASFactory.createSchema().ref(SCHEMAS + type.getSimpleName());
  }

  private static Schema text() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private boolean keyed() {
    return listing.keyColumn().isPresent();
  }

  private static void summarise(Operation operation, String summary) {
    operation.setSummary(summary);
  }

  private static void answers(Operation operation, String status, Schema schema) {
    operation
        .getResponses()
        .getAPIResponse(status)
        .setContent(
            OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(schema)));
  }

  /// Permissions of inherited methods do not reach the document by themselves.
  private static void secure(PathItem.HttpMethod method, Operation operation) {
    String permission = method == PathItem.HttpMethod.GET ? Permission.READ : Permission.WRITE;
    operation.setSecurity(
        List.of(
            OASFactory.createSecurityRequirement()
                .addScheme(Conventions.SCHEME, List.of(permission))));
  }
}
