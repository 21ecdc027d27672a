package org.accord.trade;

import java.nio.file.Path;
import org.accord.kit.testing.Imports;
import org.accord.kit.testing.Tokens;

/// The reference data of this service, loaded once for all tests of the module.
final class ReferenceData {
  static final String BASE = "/api/trade/v1";
  static final Imports IMPORTS =
      new Imports(BASE, Tokens.partner("partner-trade", "trade:read", "trade:write"));
  private static boolean loaded;

  private ReferenceData() {}

  static Path file(String kind) {
    return Path.of("src/main/reference-data/seed/" + kind + ".csv");
  }

  /// The list that the rows of a kind come back in.
  static String path(String kind) {
    return kind.equals("trade_figures") ? "observations" : kind;
  }

  static synchronized void load() {
    if (loaded) return;
    for (String kind : new String[] {"sources", "parties", "commodities", "trade_figures"})
      IMPORTS.file(kind, file(kind));
    loaded = true;
  }
}
