package org.accord.kit.record;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What every kept record has: an id that sorts by time of creation, and a version that counts its
/// changes.
@MappedSuperclass
public abstract class Identified {
  @Id private UUID id = UuidCreator.getTimeOrderedEpochPlus1();

  @Version private int version;

  public UUID id() {
    return id;
  }

  /// The human key, where the record has one.
  public @Nullable String key() {
    return null;
  }

  public int version() {
    return version;
  }

  /// The values of fields that hold several and are filtered by, by posting field.
  public Map<String, List<String>> postings() {
    return Map.of();
  }
}
