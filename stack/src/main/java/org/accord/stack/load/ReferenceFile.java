package org.accord.stack.load;

import java.nio.file.Path;
import java.util.List;

/// A file of reference data, and where it goes.
///
/// @param context the bounded context, whose partner system imports it
/// @param kind what a row of it is, as the import endpoint calls it
/// @param path below the repository
record ReferenceFile(String context, String kind, Path path) {

  /// The service itself takes the codes that figures may have from it.
  private static final Path HARMONIZED_SYSTEM =
      Path.of(
          "trade-service", "src/main/resources/org/accord/trade/commodity/harmonized-system.csv");

  /// All files in the order of their import: what others refer to comes first.
  static final List<ReferenceFile> ALL =
      List.of(
          seed("trade", "sources"),
          reference("trade", "sources"),
          new ReferenceFile("trade", "harmonized_system", HARMONIZED_SYSTEM),
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
    return file(context, "seed", kind);
  }

  private static ReferenceFile reference(String context, String kind) {
    return file(context, "reference", kind);
  }

  private static ReferenceFile file(String context, String folder, String kind) {
    return new ReferenceFile(
        context,
        kind,
        Path.of(context + "-service", "src/main/reference-data", folder, kind + ".csv"));
  }
}
