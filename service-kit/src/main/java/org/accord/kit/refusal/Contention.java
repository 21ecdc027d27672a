package org.accord.kit.refusal;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.hibernate.StaleStateException;

/// What fails only because others write at the same moment, wherever in the failure it is told.
enum Contention {
  /// The record changed between its being read and its being written.
  STALE,
  /// Two waited for each other, or one for too long; a repeat can succeed.
  BUSY,
  /// The failure has another reason.
  NONE;

  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int DEADLOCK = 1213;

  static Contention of(Throwable failure) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> open = new ArrayDeque<>();
    open.add(failure);
    while (!open.isEmpty()) {
      Throwable at = open.remove();
      if (!seen.add(at)) continue;
      switch (at) {
        case OptimisticLockException _, StaleStateException _ -> {
          return STALE;
        }
        case SQLException sql
            when sql.getErrorCode() == DEADLOCK || sql.getErrorCode() == LOCK_WAIT_TIMEOUT -> {
          return BUSY;
        }
        default -> {}
      }
      if (at.getCause() != null) open.add(at.getCause());
      open.addAll(Arrays.asList(at.getSuppressed()));
    }
    return NONE;
  }
}
