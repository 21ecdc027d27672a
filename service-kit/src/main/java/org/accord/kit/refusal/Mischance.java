package org.accord.kit.refusal;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.hibernate.StaleStateException;

/// What makes a request or a job fail for a reason that is not ours to mend, wherever in the
/// failure it is told.
public enum Mischance {
  /// The record changed between its being read and its being written.
  STALE,
  /// Two waited for each other, or one for too long.
  BUSY,
  /// The database cannot be reached, or has no connection to spare.
  AWAY,
  /// The body is no multipart form, whatever its head says.
  MALFORMED,
  /// The failure has another reason.
  NONE;

  private static final int LOCK_WAIT_TIMEOUT = 1205;
  private static final int DEADLOCK = 1213;
  private static final String CONNECTION_EXCEPTIONS = "08";
  private static final String PARSER = "org.jboss.resteasy.reactive.server.core.multipart.";

  public static Mischance of(Throwable failure) {
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
        case SQLException sql when isAway(sql) -> {
          return AWAY;
        }
        default -> {
          if (isOfParser(at)) return MALFORMED;
        }
      }
      if (at.getCause() != null) open.add(at.getCause());
      open.addAll(Arrays.asList(at.getSuppressed()));
    }
    return NONE;
  }

  /// Whether the parser of forms itself threw it: it has many exceptions for what it cannot read.
  private static boolean isOfParser(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length > 0 && trace[0].getClassName().startsWith(PARSER);
  }

  /// Whether the connection was lost or refused, or the pool did not give one in time.
  private static boolean isAway(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && state.startsWith(CONNECTION_EXCEPTIONS)
        || failure.getCause() instanceof TimeoutException;
  }
}
