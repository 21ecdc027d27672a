package org.accord.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Counts the test cases of all reports below a folder. It needs nothing but the JDK: it runs from
/// its source, also when the build has failed.
public final class TestReport {
  private static final Pattern REPORT =
      Pattern.compile(".*/target/(surefire|failsafe)-reports/TEST-[^/]*\\.xml");

  private TestReport() {}

  record Counts(int passed, int failed, int skipped) {
    String line() {
      return "%d passed, %d failed, %d skipped".formatted(passed, failed, skipped);
    }

    boolean isGood() {
      return failed == 0 && passed > 0;
    }

    private Counts plus(Counts other) {
      return new Counts(passed + other.passed, failed + other.failed, skipped + other.skipped);
    }
  }

  /// Prints the counts; exits with 1 when a test failed or none ran.
  public static void main(String[] arguments) throws IOException {
    var counts = count(Path.of(arguments[0]).toAbsolutePath().normalize());
    System.out.println(counts.line());
    System.exit(counts.isGood() ? 0 : 1);
  }

  static Counts count(Path folder) throws IOException {
    var total = new Counts(0, 0, 0);
    for (var report : reports(folder)) {
      total = total.plus(countOne(report));
    }
    return total;
  }

  private static List<Path> reports(Path folder) throws IOException {
    try (var files =
        Files.find(folder, 4, (file, _) -> REPORT.matcher(file.toString()).matches())) {
      return files.toList();
    }
  }

  private static Counts countOne(Path report) throws IOException {
    try {
      var cases =
          DocumentBuilderFactory.newDefaultInstance()
              .newDocumentBuilder()
              .parse(report.toFile())
              .getElementsByTagName("testcase");
      var counts = new Counts(0, 0, 0);
      for (int i = 0; i < cases.getLength(); i++) {
        counts = counts.plus(outcome((Element) cases.item(i)));
      }
      return counts;
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(report + " is no test report", e);
    }
  }

  private static Counts outcome(Element testCase) {
    if (has(testCase, "failure") || has(testCase, "error")) {
      return new Counts(0, 1, 0);
    }
    return has(testCase, "skipped") ? new Counts(0, 0, 1) : new Counts(1, 0, 0);
  }

  private static boolean has(Element testCase, String child) {
    return testCase.getElementsByTagName(child).getLength() > 0;
  }
}
