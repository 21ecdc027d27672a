package org.accord.kit.listing;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The parameters that all computed answers have: how much of the answer is wanted, of when, and in
/// which form.
@SuppressWarnings("NullAway.Init")
public class ComputedQuery {
  /// What says how one answer is given, and is no part of the question.
  private static final Set<String> OF_ONE_ANSWER = Set.of("limit", "cursor", "format");

  @Parameter(description = "How many items at a time, 1 to 500; 500 by default")
  @QueryParam("limit")
  private @Nullable String limit;

  @Parameter(description = "next of the answer before, with the same question")
  @QueryParam("cursor")
  private @Nullable String cursor;

  @Parameter(description = "As it was recorded at this instant")
  @QueryParam("asOf")
  private @Nullable String asOf;

  @Parameter(description = "In place of Accept: json, csv, xlsx, sdmx-csv or sdmx-json")
  @QueryParam("format")
  private @Nullable String format;

  @Context private UriInfo uri;
  @Context private HttpHeaders headers;

  public @Nullable String limit() {
    return limit;
  }

  public @Nullable String asOf() {
    return asOf;
  }

  @Nullable String cursor() {
    return cursor;
  }

  @Nullable String format() {
    return format;
  }

  HttpHeaders headers() {
    return headers;
  }

  /// The parameters that make the question.
  Map<String, List<String>> question() {
    Map<String, List<String>> question = new TreeMap<>();
    uri.getQueryParameters()
        .forEach((name, values) -> {
          if (!OF_ONE_ANSWER.contains(name)) question.put(name, List.copyOf(values));
        });
    return question;
  }
}
