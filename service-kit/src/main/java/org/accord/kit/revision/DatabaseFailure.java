package org.accord.kit.revision;

import java.sql.SQLException;

/// The database did not do what it was asked, for a reason that no caller can mend.
public final class DatabaseFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public DatabaseFailure(SQLException cause) {
    super(cause);
  }
}
