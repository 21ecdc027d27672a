package org.accord.stack.load;

import java.nio.file.Path;
import java.util.List;

/// A file of reference data, and where it goes.
///
/// @param context the bounded context, whose partner system imports it
/// @param kind what a row of it is, as the import endpoint calls it
/// @param path below the repository
record ReferenceFile(String context, String kind, Path path) {

  /// All files in the order of their import: what others refer to comes first.
  static final List<ReferenceFile> ALL =
      List.of(
          seed("trade", "sources"),
          seed("trade", "commodities"),
          seed("trade", "parties"),
          seed("trade", "trade_figures"),
          seed("trade", "exchange_rates"),
          seed("trade", "market_access"),
          seed("trade", "trade_instruments"),
          seed("regions", "sources"),
          seed("regions", "territories"),
          seed("regions", "agreements"),
          seed("education", "sources"),
          seed("education", "institutions"),
          seed("education", "institution_agreements"));

  private static ReferenceFile seed(String context, String kind) {
    return new ReferenceFile(
        context,
        kind,
        Path.of(context + "-service", "src/main/reference-data/seed", kind + ".csv"));
  }
}
