package org.accord.kit.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.accord.facts.Terms;

/// What a component's values are taken from.
///
/// @param id such as `CL_MEASURE`
/// @param codes the names by code, in their order
public record Codelist(String id, String name, Map<String, String> codes) {
  public Codelist {
    codes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(codes));
  }

  /// The terms of an enum, which name themselves.
  public static <E extends Enum<E>> Codelist terms(String id, String name, Class<E> type) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (String term : Terms.all(type))
      codes.put(term, Character.toUpperCase(term.charAt(0)) + term.substring(1).replace('_', ' '));
    return new Codelist(id, name, codes);
  }

  /// The same with another code at its end, such as `_Z`, not applicable.
  public Codelist and(String code, String meaning) {
    Map<String, String> more = new LinkedHashMap<>(codes);
    more.put(code, meaning);
    return new Codelist(id, name, more);
  }

  List<String> order() {
    return new ArrayList<>(codes.keySet());
  }
}
