package org.accord.kit.refusal;

import java.util.List;
import java.util.Map;
import org.accord.problem.Fault;

/// A request that the service understands and will not carry out. `code` names an entry of the
/// problem catalogue, which fixes the HTTP status; `faults` name every wrong field.
public abstract sealed class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient List<Fault> faults;

  private Refusal(String code, String detail, List<Fault> faults) {
    super(detail, null, false, false);
    this.code = code;
    this.faults = List.copyOf(faults);
  }

  public String code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public List<Fault> faults() {
    return faults;
  }

  /// What the problem tells beside, by name.
  public Map<String, Object> members() {
    return Map.of();
  }

  /// There is no such record, or none at that time.
  public static final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    public NotFound(String detail) {
      super("not-found", detail, List.of());
    }
  }

  /// The state of the record forbids it.
  public static final class Conflict extends Refusal {
    private static final long serialVersionUID = 1L;

    public Conflict(String code, String detail, List<Fault> faults) {
      super(code, detail, faults);
    }

    public Conflict(String code, String detail) {
      this(code, detail, List.of());
    }
  }

  /// The request itself is wrong.
  public static final class Rejected extends Refusal {
    private static final long serialVersionUID = 1L;

    public Rejected(String code, String detail, List<Fault> faults) {
      super(code, detail, faults);
    }

    public Rejected(String code, String detail) {
      this(code, detail, List.of());
    }
  }

  /// The caller may not do it to this record.
  public static final class Forbidden extends Refusal {
    private static final long serialVersionUID = 1L;

    public Forbidden(String detail) {
      super("forbidden", detail, List.of());
    }
  }

  /// The caller saw another version of the record, or did not say which.
  public static final class Stale extends Refusal {
    private static final long serialVersionUID = 1L;

    public Stale(String code, String detail) {
      super(code, detail, List.of());
    }
  }

  /// The answer would cost more than one request may.
  public static final class TooCostly extends Refusal {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Object> members;

    public TooCostly(String code, String detail, Map<String, Object> members) {
      super(code, detail, List.of());
      this.members = Map.copyOf(members);
    }

    @Override
    public Map<String, Object> members() {
      return members;
    }
  }
}
