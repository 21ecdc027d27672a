package org.accord.kit.finding;

/// How many records break a rule of the domain.
///
/// @param rule as findings name it
public record RuleCount(String rule, long count) {}
