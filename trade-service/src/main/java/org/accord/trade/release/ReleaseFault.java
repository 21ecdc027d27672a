package org.accord.trade.release;

import org.accord.kit.writing.Bundle;
import org.accord.problem.Fault;

/// What stands against one of a release's changes.
///
/// @param key the figure's
/// @param pointer into the change's draft; empty when the change as a whole is wrong
public record ReleaseFault(String key, String pointer, String code, String detail) {
  static ReleaseFault of(Bundle.Objection objection) {
    Fault fault = objection.fault();
    return new ReleaseFault(objection.key(), fault.pointer(), fault.code(), fault.detail());
  }

  /// Among the faults of a request that concerns the release.
  Fault inRelease() {
    return Fault.field(Fault.pointerTo("changes", key) + pointer, code, detail);
  }
}
