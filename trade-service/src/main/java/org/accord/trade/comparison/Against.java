package org.accord.trade.comparison;

/// What a figure is set beside. What follows from others is told apart by how it follows: one
/// figure may be compared with several.
public enum Against {
  /// The same months a year before.
  YEAR_BEFORE,
  /// What was aimed at.
  TARGET,
  /// What the other side of the trade reports.
  MIRROR,
  /// What follows from other figures.
  DERIVED
}
