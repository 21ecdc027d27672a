package org.accord.education;

import java.nio.file.Path;
import java.util.List;
import org.accord.kit.testing.Imports;
import org.accord.kit.testing.Tokens;

/// The reference data of this service, loaded once for all tests of the module.
final class ReferenceData {
  static final String BASE = "/api/education/v1";
  static final Imports IMPORTS =
      new Imports(BASE, Tokens.partner("partner-education", "education:read", "education:write"));
  private static boolean loaded;

  private ReferenceData() {}

  static Path file(String kind) {
    return Path.of("src/main/reference-data/seed/" + kind + ".csv");
  }

  static synchronized void load() {
    if (loaded) return;
    for (String kind : List.of("sources", "institutions", "institution_agreements"))
      IMPORTS.file(kind, file(kind));
    loaded = true;
  }
}
