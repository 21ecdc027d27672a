package org.accord.regions.agreement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class Agreements implements PanacheRepositoryBase<Agreement, UUID> {

  boolean hasKey(String key) {
    return count("key", key) > 0;
  }

  /// Whether another agreement supersedes this one.
  boolean isSuperseded(Agreement agreement) {
    return count("supersedes in (?1, ?2)", agreement.reference(), agreement.id().toString()) > 0;
  }
}
