package org.accord.trade;

import java.nio.file.Path;
import java.util.List;
import org.accord.kit.testing.Imports;
import org.accord.kit.testing.Tokens;

/// The reference data of this service, loaded once for all tests of the module.
public final class ReferenceData {
  public static final String BASE = "/api/trade/v1";
  public static final Imports IMPORTS =
      new Imports(BASE, Tokens.partner("partner-trade", "trade:read", "trade:write"));
  private static boolean loaded;

  private ReferenceData() {}

  static Path file(String kind) {
    return Path.of("src/main/reference-data/seed/" + kind + ".csv");
  }

  /// The lists that the rows of a kind come back in.
  static List<String> paths(String kind) {
    return switch (kind) {
      case "trade_figures" -> List.of("observations");
      case "market_access" -> List.of("market-permits", "permit-counts");
      case "exchange_rates" -> List.of("rates");
      case "trade_instruments" -> List.of("trade-instruments");
      default -> List.of(kind);
    };
  }

  public static synchronized void load() {
    if (loaded) return;
    for (String kind :
        List.of(
            "sources",
            "parties",
            "commodities",
            "trade_figures",
            "exchange_rates",
            "market_access",
            "trade_instruments")) IMPORTS.file(kind, file(kind));
    loaded = true;
  }
}
