package org.accord.gateway.refusal;

import java.util.List;
import java.util.Map;
import org.accord.problem.Fault;
import org.jspecify.annotations.Nullable;

/// A request that the gateway does not pass on: `ctx.fail(refusal)` answers it as a problem
/// document. The code is one of the problem catalogue, which also knows the status.
public final class Refusal extends RuntimeException {
  private final String code;
  private final Map<String, String> headers;
  private final List<Fault> errors;

  private Refusal(
      String code,
      String detail,
      Map<String, String> headers,
      List<Fault> errors,
      @Nullable Throwable cause) {
    super(detail, cause, false, false);
    this.code = code;
    this.headers = headers;
    this.errors = errors;
  }

  public static Refusal of(String code, String detail) {
    return new Refusal(code, detail, Map.of(), List.of(), null);
  }

  public Refusal with(String header, String value) {
    return new Refusal(code, detail(), Map.of(header, value), errors, getCause());
  }

  /// Names every fault of the request.
  public Refusal withErrors(List<Fault> faults) {
    return new Refusal(code, detail(), headers, faults, getCause());
  }

  public Refusal causedBy(Throwable cause) {
    return new Refusal(code, detail(), headers, errors, cause);
  }

  public String code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  List<Fault> errors() {
    return errors;
  }

  Map<String, String> headers() {
    return headers;
  }
}
