package org.accord.kit.refusal;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.accord.kit.request.Caller;
import org.accord.kit.request.Idempotency;
import org.accord.problem.Fault;
import org.accord.problem.Problem;
import org.accord.problem.ProblemCatalogue;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Tells every failure as a problem of RFC 9457, in the caller's language. What is ours to mend
/// goes to the log with its trace and out as `internal-error`, never with a stack trace, class name
/// or SQL.
public class Problems {
  private static final Logger LOG = Logger.getLogger(Problems.class);

  /// What a repeat in a second's time may no longer meet.
  private static final Set<String> MOMENTARY =
      Set.of("idempotency-in-progress", "service-unavailable");

  private final Caller caller;
  private final Idempotency idempotency;

  Problems(Caller caller, Idempotency idempotency) {
    this.caller = caller;
    this.idempotency = idempotency;
  }

  @ServerExceptionMapper
  public Response refusal(Refusal refusal) {
    Response answer =
        answer(
            problem(refusal.code(), refusal.detail(), refusal.faults())
                .withMembers(refusal.members()));
    idempotency.refused(answer);
    return answer;
  }

  @ServerExceptionMapper
  public Response validation(ConstraintViolationException violations) {
    List<Fault> faults =
        violations.getConstraintViolations().stream()
            .map(v -> Fault.field("/" + v.getPropertyPath(), "invalid-format", v.getMessage()))
            .toList();
    return answer("invalid-request", "The request is not valid", faults);
  }

  @ServerExceptionMapper
  public Response json(JsonProcessingException e) {
    return answer(
        "invalid-body", "The body is not well-formed JSON: " + e.getOriginalMessage(), List.of());
  }

  @ServerExceptionMapper
  public Response anonymous(UnauthorizedException e) {
    return unauthenticated("A bearer token is needed");
  }

  @ServerExceptionMapper
  public Response badToken(AuthenticationFailedException e) {
    return unauthenticated("The token is expired, or not one that this service accepts");
  }

  @ServerExceptionMapper
  public Response forbidden(ForbiddenException e) {
    return answer("forbidden", "Your roles do not permit this", List.of());
  }

  @ServerExceptionMapper
  public Response http(WebApplicationException e) {
    int status = e.getResponse().getStatus();
    String code =
        switch (status) {
          case 401 -> "not-authenticated";
          case 403 -> "forbidden";
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 406 -> "not-acceptable";
          case 413 -> "payload-too-large";
          case 415 -> "unsupported-format";
          case 503 -> "service-unavailable";
          default -> status < 500 ? "invalid-request" : "internal-error";
        };
    if (status >= 500) LOG.error("Request failed", e);
    String detail =
        status == 404
            ? "There is nothing at this address"
            : ProblemCatalogue.entry(code, "en").title();
    Response answer = answer(code, detail, List.of());
    return status == 405
        ? Response.fromResponse(answer).allow(AllowedMethods.here()).build()
        : answer;
  }

  @ServerExceptionMapper
  public Response failure(Throwable failure) {
    return switch (Mischance.of(failure)) {
      case STALE ->
          refusal(
              new Refusal.Stale(
                  "stale", "The record was changed by somebody else at the same time"));
      case BUSY ->
          answer(
              "service-unavailable",
              "Others write the same records at this moment; nothing was changed",
              List.of());
      case AWAY -> {
        LOG.warn("The database cannot be reached", failure);
        yield answer(
            "service-unavailable", "The database cannot be reached at this moment", List.of());
      }
      case MALFORMED -> answer("invalid-body", "The body is no multipart form", List.of());
      case NONE -> {
        LOG.error("Request failed", failure);
        yield answer(
            "internal-error", "The service failed; the trace id names the log entry", List.of());
      }
    };
  }

  private Response unauthenticated(String detail) {
    return Response.fromResponse(answer("not-authenticated", detail, List.of()))
        .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build();
  }

  /// The problem as an answer.
  public Response answer(String code, String detail, List<Fault> faults) {
    return answer(problem(code, detail, faults));
  }

  private static Response answer(Problem problem) {
    Response.ResponseBuilder answer =
        Response.status(problem.status())
            .type(MediaType.valueOf(Problem.MEDIA_TYPE))
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(problem);
    if (MOMENTARY.contains(problem.code())) answer.header(HttpHeaders.RETRY_AFTER, 1);
    return answer.build();
  }

  private Problem problem(String code, String detail, List<Fault> faults) {
    return Problem.of(code, caller.language())
        .withDetail(detail)
        .withInstance(caller.path())
        .withErrors(faults)
        .withTraceId(caller.traceId());
  }
}
