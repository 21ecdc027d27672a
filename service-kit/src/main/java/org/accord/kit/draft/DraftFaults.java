package org.accord.kit.draft;

import org.accord.kit.refusal.Faults;

/// How the faults of a body are refused, wherever they are found.
public final class DraftFaults {
  private DraftFaults() {}

  public static void refuse(Faults faults) {
    int n = faults.list().size();
    faults.refuse("invalid-body", "The body has " + (n == 1 ? "1 fault" : n + " faults"));
  }
}
