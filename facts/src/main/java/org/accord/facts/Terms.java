package org.accord.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How the constants of an enum are written outside: `MORE_THAN` is `more_than` in JSON, CSV, query
/// parameters and the database.
public final class Terms {
  /// The terms of an enum's constants in their order, written once: lists read and write many.
  private static final ClassValue<List<String>> TERMS =
      new ClassValue<>() {
        @Override
        protected List<String> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
              .toList();
        }
      };

  private static final ClassValue<Map<String, Enum<?>>> CONSTANTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Enum<?>> computeValue(Class<?> type) {
          return Arrays.stream(type.getEnumConstants())
              .map(constant -> (Enum<?>) constant)
              .collect(Collectors.toUnmodifiableMap(Terms::term, Function.identity()));
        }
      };

  private Terms() {}

  /// The term of a constant, such as `more_than`.
  public static String term(Enum<?> constant) {
    return TERMS.get(constant.getDeclaringClass()).get(constant.ordinal());
  }

  /// All terms of an enum, in its order.
  public static <E extends Enum<E>> List<String> all(Class<E> type) {
    return TERMS.get(type);
  }

  /// The constant of a term. `what` names the field in the message: "unknown qualifier 'abut'. Did
  /// you mean about?".
  ///
  /// @throws FactFormatException `required` for null or blank, `invalid-code` for anything else
  ///   that is no term, with the nearest terms, or all of them when none is near
  public static <E extends Enum<E>> E of(Class<E> type, String what, @Nullable String term) {
    if (term == null || term.isBlank()) {
      throw FactFormatException.required(what);
    }
    Enum<?> constant = CONSTANTS.get(type).get(term);
    if (constant != null) {
      return type.cast(constant);
    }
    List<String> known = all(type);
    String hint = Nearest.hint(term, known);
    throw new FactFormatException(
        "invalid-code",
        "unknown %s %s.%s"
            .formatted(
                what,
                FactFormatException.quoted(term),
                hint.isEmpty() ? " Known are " + String.join(", ", known) : hint));
  }
}
