package org.accord.kit.importing;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/// The kinds that this service imports.
@ApplicationScoped
public class ImportKinds {
  private final List<ImportKind<?, ?>> kinds;

  ImportKinds(@All List<ImportKind<?, ?>> kinds) {
    this.kinds = kinds;
  }

  public List<String> names() {
    return kinds.stream().map(ImportKind::name).sorted().toList();
  }

  Optional<ImportKind<?, ?>> find(String name) {
    return kinds.stream().filter(kind -> kind.name().equals(name)).findFirst();
  }

  ImportKind<?, ?> named(String name) {
    return find(name).orElseThrow(() -> new IllegalStateException("No import kind " + name));
  }
}
