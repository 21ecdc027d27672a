package org.accord.mariadb;

import org.jspecify.annotations.Nullable;

/// The server could not be unpacked, initialised, started or stopped. The message is meant for the
/// person in front of the terminal: it names the log or the remedy.
public final class MariaDbException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MariaDbException(String message) {
    this(message, null);
  }

  MariaDbException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
