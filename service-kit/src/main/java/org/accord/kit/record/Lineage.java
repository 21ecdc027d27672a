package org.accord.kit.record;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which record stands before which: its parent in a tree, or the one that it supersedes. The way
/// back from a record never leads to the record itself.
public final class Lineage {
  private final Map<String, String> before = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  /// Lets a record be known by another name too.
  public void name(String record, String alias) {
    names.put(alias, record);
  }

  /// Puts one record before the other, or none. False, with all left as it was, when the way back
  /// would then go in a circle.
  public boolean put(String record, @Nullable String predecessor) {
    String from = named(record);
    if (predecessor == null) {
      before.remove(from);
      return true;
    }
    Set<String> passed = new HashSet<>(Set.of(from));
    for (String at = named(predecessor); at != null; at = before.get(at)) {
      if (at.equals(from)) return false;
      if (!passed.add(at)) break;
    }
    before.put(from, named(predecessor));
    return true;
  }

  private String named(String text) {
    return names.getOrDefault(text, text);
  }
}
