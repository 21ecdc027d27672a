package org.accord.gateway.refusal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A request that the gateway does not pass on: `ctx.fail(refusal)` answers it as a problem
/// document. The code is one of the problem catalogue, which also knows the status.
public final class Refusal extends RuntimeException {
  private final String code;
  private final Map<String, String> headers;

  private Refusal(
      String code, String detail, Map<String, String> headers, @Nullable Throwable cause) {
    super(detail, cause, false, false);
    this.code = code;
    this.headers = headers;
  }

  public static Refusal of(String code, String detail) {
    return new Refusal(code, detail, Map.of(), null);
  }

  public Refusal with(String header, String value) {
    return new Refusal(code, detail(), Map.of(header, value), getCause());
  }

  public Refusal causedBy(Throwable cause) {
    return new Refusal(code, detail(), headers, cause);
  }

  public String code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  Map<String, String> headers() {
    return headers;
  }
}
