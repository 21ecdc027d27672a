package org.accord.facts;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Suggestions for a text that is unknown: the known ones that differ from it by few edits
/// (insertion, deletion, replacement, or a swap of neighbours), case ignored.
public final class Nearest {
  private static final int LONGEST = 80;

  private Nearest() {}

  /// The nearest of `known`, best first, at most `max`; empty when none is near. One edit is near
  /// for texts of up to five characters, then one more for every three characters; a known text
  /// that starts with the wanted one (three characters or more) is near too.
  public static List<String> to(String wanted, Collection<String> known, int max) {
    String text = wanted.strip().toLowerCase(Locale.ROOT);
    if (text.isEmpty() || text.length() > LONGEST) {
      return List.of();
    }
    int limit = Math.max(1, text.length() / 3);
    return known.stream()
        .distinct()
        .map(candidate -> new Candidate(candidate, distance(text, candidate, limit)))
        .filter(candidate -> candidate.distance <= limit)
        .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::text))
        .limit(max)
        .map(Candidate::text)
        .toList();
  }

  /// A sentence to append to a message, with a leading blank: ` Did you mean a, b or c?`; empty
  /// when nothing is near.
  public static String hint(String wanted, Collection<String> known) {
    List<String> near = to(wanted, known, 3);
    if (near.isEmpty()) {
      return "";
    }
    int last = near.size() - 1;
    String others = String.join(", ", near.subList(0, last));
    return " Did you mean " + (last == 0 ? "" : others + " or ") + near.get(last) + "?";
  }

  private record Candidate(String text, int distance) {}

  private static int distance(String wanted, String candidate, int limit) {
    String known = candidate.toLowerCase(Locale.ROOT);
    if (wanted.length() >= 3 && known.startsWith(wanted)) {
      return Math.min(limit, known.length() - wanted.length());
    }
    if (Math.abs(known.length() - wanted.length()) > limit) {
      return limit + 1;
    }
    return edits(wanted, known);
  }

  /// Optimal string alignment distance, three rows of the table at a time.
  private static int edits(String from, String to) {
    int[] beforeLast = new int[to.length() + 1];
    int[] last = new int[to.length() + 1];
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        int best = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        boolean swapped =
            i > 1
                && j > 1
                && from.charAt(i - 1) == to.charAt(j - 2)
                && from.charAt(i - 2) == to.charAt(j - 1);
        row[j] = swapped ? Math.min(best, beforeLast[j - 2] + 1) : best;
      }
      int[] oldest = beforeLast;
      beforeLast = last;
      last = row;
      row = oldest;
    }
    return last[to.length()];
  }
}
