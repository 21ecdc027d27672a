package org.accord.trade.observation;

/// Between which numbers the value of a figure is, in SQL, as [org.accord.facts.Qualifier] says of
/// each qualifier.
///
/// @param figure the alias of the figures' table
public record FigureBounds(String figure) {

  /// Null where there is none.
  public String low() {
    return sql(
        "CASE {}.qualifier WHEN 'about' THEN {}.value - 0.05 * ABS({}.value)"
            + " WHEN 'almost' THEN LEAST({}.value, 0.95 * {}.value)"
            + " WHEN 'up_to' THEN NULL ELSE {}.value END");
  }

  /// Null where there is none.
  public String high() {
    return sql(
        "CASE {}.qualifier WHEN 'about' THEN {}.value + 0.05 * ABS({}.value)"
            + " WHEN 'almost' THEN GREATEST({}.value, 0.95 * {}.value)"
            + " WHEN 'at_least' THEN NULL WHEN 'more_than' THEN NULL ELSE {}.value END");
  }

  /// Whether the value is above its low bound, never at it.
  public String isAboveLow() {
    return sql("({}.qualifier = 'more_than' OR {}.qualifier = 'almost' AND {}.value < 0)");
  }

  /// Whether the value is below its high bound, never at it.
  public String isBelowHigh() {
    return sql("({}.qualifier = 'almost' AND {}.value > 0)");
  }

  /// That all numbers that the value may be are below those that another figure's may be; unknown
  /// where there is no value or no bound.
  String areBelow(FigureBounds other) {
    return "(%1$s) < (%2$s) OR (%1$s) = (%2$s) AND (%3$s OR %4$s)"
        .formatted(high(), other.low(), isBelowHigh(), other.isAboveLow());
  }

  private String sql(String text) {
    return text.replace("{}", figure);
  }
}
