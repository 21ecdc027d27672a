package org.accord.kit.refusal;

import java.util.ArrayList;
import java.util.List;
import org.accord.problem.Fault;

/// Collects what is wrong with a request, so that one answer names all of it.
public final class Faults {
  private final List<Fault> found = new ArrayList<>();

  public void add(Fault fault) {
    found.add(fault);
  }

  /// A fault of a body's field, by its JSON pointer.
  public void field(String pointer, String code, String detail) {
    found.add(Fault.field(pointer, code, detail));
  }

  public boolean any() {
    return !found.isEmpty();
  }

  /// Whether a fault is known at the pointer, below it or above it.
  public boolean touches(String pointer) {
    return found.stream()
        .map(Fault::pointer)
        .anyMatch(known ->
            known.equals(pointer)
                || known.startsWith(pointer + "/")
                || pointer.startsWith(known + "/"));
  }

  public List<Fault> list() {
    return List.copyOf(found);
  }

  /// Throws when anything is wrong.
  public void refuse(String code, String detail) {
    if (any()) throw new Refusal.Rejected(code, detail, found);
  }
}
