package org.accord.kit.identity;

/// What an operation asks of its caller, within the service's context. [Grants] says which realm
/// roles and scopes give which permission.
public final class Permission {
  /// Read the public data of the context.
  public static final String READ = "read";

  /// Follow the feed of the context's changes.
  public static final String CHANGES = "changes";

  /// Enter, import and correct the context's records.
  public static final String WRITE = "write";

  /// Look after jobs, audit and reference data.
  public static final String ADMINISTER = "administer";

  private Permission() {}
}
