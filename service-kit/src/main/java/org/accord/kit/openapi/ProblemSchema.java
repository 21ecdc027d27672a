package org.accord.kit.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/// The shape of a problem, which no resource method returns and so the scanner does not see.
final class ProblemSchema {
  private ProblemSchema() {}

  static Schema problem() {
    Schema fault =
        object()
            .addProperty("pointer", text("JSON pointer into the body, or ?name of a parameter"))
            .addProperty("code", text("The kind of fault"))
            .addProperty("detail", text("What is wrong, and what is near"));
    return object()
        .addProperty("type", text("/problems/<code>, a page that explains it and its remedy"))
        .addProperty("title", text("The kind of problem, in the caller's language"))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What went wrong this time"))
        .addProperty("instance", text("The path of the request"))
        .addProperty(
            "errors", OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(fault))
        .addProperty("traceId", text("What to look for in the logs"));
  }

  private static Schema object() {
    return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT);
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
