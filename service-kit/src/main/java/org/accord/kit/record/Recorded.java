package org.accord.kit.record;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/// A record that may have a human key beside its id, as the reference data give it.
@MappedSuperclass
public abstract class Recorded extends Identified {
  @Column(name = "`key`", updatable = false)
  private @Nullable String key;

  protected Recorded() {}

  protected Recorded(@Nullable String key) {
    this.key = key;
  }

  @Override
  public @Nullable String key() {
    return key;
  }

  /// What others refer to it by: the key, else the id.
  public String reference() {
    return key == null ? id().toString() : key;
  }
}
