package org.accord.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The answer to a request that failed (RFC 9457, `application/problem+json`).
///
/// @param type `/problems/<code>`, the page that explains the code
/// @param title what kind of problem it is, in the reader's language
/// @param detail what went wrong this time; never a class name, SQL or a stack trace
/// @param instance the path of the request
/// @param errors every fault of the request
/// @param traceId what to look for in the logs
/// @param members what this type of problem tells beside (RFC 9457, 3.2), by name
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors", "traceId"})
public record Problem(
    String type,
    String title,
    int status,
    @Nullable String detail,
    @Nullable String instance,
    List<Fault> errors,
    @Nullable String traceId,
    @JsonAnyGetter @JsonAnySetter Map<String, Object> members) {
  /// The media type of problems.
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final String TYPES = "/problems/";

  public Problem {
    errors = List.copyOf(Objects.requireNonNullElse(errors, List.of()));
    members = Map.copyOf(Objects.requireNonNullElse(members, Map.of()));
  }

  /// A problem of the catalogue, titled in the language of a BCP 47 tag; see
  /// [ProblemCatalogue#entry].
  public static Problem of(String code, String language) {
    ProblemCatalogue.Entry entry = ProblemCatalogue.entry(code, language);
    Integer status = entry.status();
    if (status == null) {
      throw new IllegalArgumentException(code + " is a fault inside a problem, not a problem");
    }
    return new Problem(TYPES + code, entry.title(), status, null, null, List.of(), null, Map.of());
  }

  /// The last part of the type, such as `not-found`.
  public String code() {
    return type.substring(type.lastIndexOf('/') + 1);
  }

  public Problem withDetail(@Nullable String detail) {
    return new Problem(type, title, status, detail, instance, errors, traceId, members);
  }

  public Problem withInstance(@Nullable String instance) {
    return new Problem(type, title, status, detail, instance, errors, traceId, members);
  }

  public Problem withErrors(List<Fault> errors) {
    return new Problem(type, title, status, detail, instance, errors, traceId, members);
  }

  public Problem withTraceId(@Nullable String traceId) {
    return new Problem(type, title, status, detail, instance, errors, traceId, members);
  }

  public Problem withMembers(Map<String, Object> members) {
    return new Problem(type, title, status, detail, instance, errors, traceId, members);
  }
}
