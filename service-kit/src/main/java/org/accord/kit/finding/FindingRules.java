package org.accord.kit.finding;

import java.util.List;

/// The rules that one feature holds its records to.
@FunctionalInterface
public interface FindingRules {
  List<FindingRule> rules();
}
