package org.accord.trade.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text with places for values, read once, as figures are cited by the million: `%s` takes the
/// next value, `%2$s` the second one, and `%%` is a percent sign.
final class Phrase {
  private static final Pattern PLACE = Pattern.compile("%(?:(\\d)\\$)?s");

  /// The texts before, between and after the places: one more than these.
  private final List<String> texts = new ArrayList<>();

  private final List<Integer> places = new ArrayList<>();

  Phrase(String pattern) {
    Matcher place = PLACE.matcher(pattern);
    int from = 0;
    while (place.find()) {
      texts.add(plain(pattern.substring(from, place.start())));
      String number = place.group(1);
      places.add(number == null ? places.size() : Integer.parseInt(number) - 1);
      from = place.end();
    }
    texts.add(plain(pattern.substring(from)));
  }

  private static String plain(String text) {
    return text.replace("%%", "%");
  }

  String with(String... values) {
    StringBuilder text = new StringBuilder(texts.getFirst());
    for (int i = 0; i < places.size(); i++)
      text.append(values[places.get(i)]).append(texts.get(i + 1));
    return text.toString();
  }
}
