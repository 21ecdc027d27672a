package org.accord.kit.exporting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// What exports may take.
@ConfigMapping(prefix = "accord.export")
interface ExportSettings {
  /// How many a user may have that wait, run or are kept.
  @WithDefault("5")
  int mostPerUser();

  /// How long a file may be.
  @WithDefault("4294967296")
  long mostBytes();

  /// How long an export is kept once it has ended.
  @WithDefault("24h")
  Duration kept();

  /// How often those whose time is over are removed.
  @WithDefault("10m")
  Duration tidyEvery();
}
