package org.accord.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestReportTest {
  @TempDir Path folder;

  @Test
  void countsTestCasesOfAllModules() throws IOException {
    report(
        "facts/target/surefire-reports/TEST-a.xml",
        """
        <testsuite tests="4"><testcase name="a"/><testcase name="b"><failure>x</failure></testcase>
        <testcase name="c"><error>x</error></testcase><testcase name="d"><skipped/></testcase></testsuite>
        """);
    report(
        "gateway/target/surefire-reports/TEST-web.xml",
        """
        <testsuites><testsuite><testcase name="a"/></testsuite>
        <testsuite><testcase name="b"><system-out>x</system-out></testcase></testsuite></testsuites>
        """);
    report(
        "stack/target/failsafe-reports/TEST-it.xml", "<testsuite><testcase name='a'/></testsuite>");
    report("stack/target/failsafe-reports/failsafe-summary.xml", "<failsafe-summary/>");

    var counts = TestReport.count(folder);

    assertThat(counts.line()).isEqualTo("4 passed, 2 failed, 1 skipped");
    assertThat(counts.isGood()).isFalse();
  }

  @Test
  void isNotGoodWithoutTests() throws IOException {
    assertThat(TestReport.count(folder).isGood()).isFalse();
    report("a/target/surefire-reports/TEST-a.xml", "<testsuite><testcase name='a'/></testsuite>");
    assertThat(TestReport.count(folder).isGood()).isTrue();
  }

  private void report(String name, String content) throws IOException {
    var file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
