package org.accord.stack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// The product's own statements, which add to series and sums what figures contribute.
final class SeriesStatements {
  private static final Path FILE =
      Path.of("trade-service/src/main/resources/org/accord/trade/series/sums.sql");
  private static final Pattern SECTION = Pattern.compile("(?m)^-- ([a-z ]+)\n");
  private static final List<String> STATEMENTS =
      List.of("series", "sum series", "sums of months", "sums of codes");

  private SeriesStatements() {}

  /// @param root the repository's folder
  /// @param rows a FROM clause with exact figures as `a`, and a condition
  static List<String> of(Path root, String rows) throws IOException {
    var sections = sections(Files.readString(root.resolve(FILE)));
    return STATEMENTS.stream().map(name -> filled(sections, name, rows)).toList();
  }

  private static String filled(Map<String, String> sections, String name, String rows) {
    return section(sections, name)
        .replace("{bounds}", section(sections, "bounds"))
        .replace("{low}", "a.value")
        .replace("{above low}", "FALSE")
        .replace("{high}", "a.value")
        .replace("{below high}", "FALSE")
        .replace("{counted}", section(sections, "counted"))
        .replace("{add}", section(sections, "add"))
        .replace("{rows}", rows)
        .replace("{one}", "observation a ON a.id = g.id")
        .replace("{sign}", "1")
        .replace("{set_aside}", "set_aside s")
        .replace("{holds}", "TRUE");
  }

  private static String section(Map<String, String> sections, String name) {
    return Objects.requireNonNull(sections.get(name), name);
  }

  private static Map<String, String> sections(String text) {
    var headings = SECTION.matcher(text).results().toList();
    Map<String, String> sections = new HashMap<>();
    for (int i = 0; i < headings.size(); i++) {
      int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
      var body = text.substring(headings.get(i).end(), end).strip();
      sections.put(
          headings.get(i).group(1),
          body.endsWith(";") ? body.substring(0, body.length() - 1) : body);
    }
    return sections;
  }
}
