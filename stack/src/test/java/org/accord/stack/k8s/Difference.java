package org.accord.stack.k8s;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A place where two trees differ; the order of fields means nothing, the type of a scalar
/// everything.
record Difference(String path, @Nullable JsonElement expected, @Nullable JsonElement actual) {

  static Stream<Difference> between(JsonObject expected, JsonObject actual) {
    return between("", expected, actual);
  }

  private static Stream<Difference> between(
      String path, @Nullable JsonElement expected, @Nullable JsonElement actual) {
    if (expected instanceof JsonObject left && actual instanceof JsonObject right) {
      return Stream.concat(left.keySet().stream(), right.keySet().stream())
          .distinct()
          .flatMap(name -> between(path + "." + name, left.get(name), right.get(name)));
    }
    if (expected instanceof JsonArray left
        && actual instanceof JsonArray right
        && left.size() == right.size()) {
      return IntStream.range(0, left.size())
          .boxed()
          .flatMap(i -> between(path + "[" + i + "]", left.get(i), right.get(i)));
    }
    return same(expected, actual)
        ? Stream.empty()
        : Stream.of(new Difference(path, expected, actual));
  }

  private static boolean same(@Nullable JsonElement expected, @Nullable JsonElement actual) {
    if (expected instanceof JsonPrimitive left
        && actual instanceof JsonPrimitive right
        && left.isNumber()
        && right.isNumber()) {
      return new BigDecimal(left.getAsString()).compareTo(new BigDecimal(right.getAsString())) == 0;
    }
    return expected != null && expected.equals(actual);
  }

  @Override
  public String toString() {
    return path.substring(1) + ": " + expected + " became " + actual;
  }
}
