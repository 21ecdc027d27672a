package org.accord.kit.request;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/// The idempotent work that the current request has begun, if any.
@RequestScoped
class OnceScope {
  private @Nullable Begun begun;

  /// What identifies the request: its key within its client and path, and its body.
  record Begun(byte[] scope, byte[] fingerprint) {}

  void begin(Begun work) {
    begun = work;
  }

  /// The work begun, which is taken: it ends once.
  @Nullable Begun end() {
    Begun work = begun;
    begun = null;
    return work;
  }
}
