package org.accord.stack.load;

import java.nio.file.Path;
import java.util.List;

/// A file of conflicts that no rule can find, as the notes of the reference data name them.
///
/// @param context the bounded context, whose partner system declares them
/// @param path below the repository, to a JSON array of what `POST /conflicts` takes
record DeclaredConflicts(String context, Path path) {
  static final List<DeclaredConflicts> ALL =
      List.of(
          new DeclaredConflicts(
              "trade",
              Path.of("trade-service", "src/main/reference-data/declared", "conflicts.json")));
}
