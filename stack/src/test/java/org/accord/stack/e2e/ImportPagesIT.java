package org.accord.stack.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.accord.stack.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page of imports in a real browser: its session reaches the events, too.
@ExtendWith(RunningSystem.Start.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportPagesIT {
  private static final int MANY_ROWS = 400_000;
  private static final String FIGURES =
      "id,reporter,partner,measure,scope,period_start,period_end,value,unit,source_doc\n";

  private static final JsonMapper JSON = new JsonMapper();

  private final Chromium chromium = new Chromium();
  private final Browser browser = chromium.browser();

  @BeforeAll
  static void haveSomePatience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  void closeBrowser() {
    chromium.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void checksAFileThenImportsItsRightRows(int width, RunningSystem system) {
    try (var visit = new Visit(browser, system, width)) {
      var page = visit.logIn("trade-editor");
      link(page, "Imports").click();
      page.getByLabel("What the rows are").selectOption("sources");
      var file = csv("id,title\ntried-at-%d,Tried\nno key at all,Wrong\n".formatted(width));
      page.getByLabel("File", new Page.GetByLabelOptions().setExact(true)).setInputFiles(file);
      BrowserIT.assertAccessible(page, "a chosen file at " + width);
      button(page, "Check").click();

      var section = section(page, "Import of rows.csv");
      assertThat(section.getByRole(AriaRole.HEADING).first()).isFocused();
      assertThat(section.getByRole(AriaRole.STATUS).first())
          .hasText("1 row is wrong. Nothing was written: this was a check.");
      var wrong = section.getByRole(AriaRole.GRID).getByRole(AriaRole.ROW).last();
      assertThat(wrong).containsText("A key is letters, digits");
      assertThat(wrong).containsText("no key at all");
      BrowserIT.assertAccessible(page, "a checked file at " + width);

      page.getByLabel("The rows that are right").check();
      button(page, "Import").click();
      assertThat(section.getByRole(AriaRole.STATUS).first())
          .hasText("The right rows are on record, 1 row was rejected.");
      BrowserIT.assertAccessible(page, "an imported file at " + width);
      var rows =
          page.getByRole(AriaRole.GRID, new Page.GetByRoleOptions().setName("All imports"))
              .locator("tbody > tr");
      assertThat(rows.nth(0)).containsText("The rows that are right");
      assertThat(rows.nth(1)).containsText("Check only");
      visit.assertNoErrors();
    }
  }

  @Test
  void followsAnImportByItsEventsAndCancelsIt(@TempDir Path folder, RunningSystem system)
      throws IOException {
    try (var visit = new Visit(browser, system, 1280)) {
      var page = visit.logIn("trade-editor");
      link(page, "Imports").click();
      page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
          .setInputFiles(manyFigures(folder));
      var events =
          page.waitForResponse(
              Pattern.compile("/api/trade/v1/imports/[^/]+/events$"),
              () -> button(page, "Check").click());
      assertThat(events.status()).isEqualTo(200);
      assertThat(events.headerValue("content-type")).startsWith("text/event-stream");

      var bar =
          page.getByRole(
              AriaRole.PROGRESSBAR,
              new Page.GetByRoleOptions().setName(Pattern.compile("^Part of the file")));
      assertThat(bar).hasAttribute("aria-valuenow", Pattern.compile("^[1-9]\\d?$"));
      button(page, "Cancel the import").click();
      var question = page.getByRole(AriaRole.DIALOG);
      question
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel the import"))
          .click();
      var section = section(page, "Import of many.csv");
      assertThat(section.getByRole(AriaRole.STATUS).first())
          .hasText("The import is cancelled. Nothing was written.");
      assertThat(section.getByRole(AriaRole.HEADING).first()).isFocused();
      visit.assertNoErrors();
    }
  }

  @Test
  void namesWhatIsWrongWithAHeader(RunningSystem system) {
    try (var visit = new Visit(browser, system, 1280)) {
      var page = visit.logIn("regions-editor");
      link(page, "Imports").click();
      page.getByLabel("What the rows are").selectOption("sources");
      page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
          .setInputFiles(csv("id,titel\na,A\n"));
      button(page, "Check").click();
      var faults = page.getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Faults"));
      assertThat(faults).containsText("Row 1, column titel:");
      assertThat(faults).containsText("Row 1, column title: The column is missing");
      BrowserIT.assertAccessible(page, "a refused file");
    }
  }

  @Test
  void isDeniedToViewers(RunningSystem system) {
    try (var visit = new Visit(browser, system, 1280)) {
      var page = visit.logIn("viewer");
      assertThat(link(page, "Trade")).isVisible();
      assertThat(link(page, "Imports")).hasCount(0);
      page.navigate(system.uri("/imports/trade").toString());
      assertThat(
              page.getByRole(
                  AriaRole.HEADING,
                  new Page.GetByRoleOptions().setName("You may not import here").setLevel(1)))
          .isVisible();
      assertThat(page.locator("input[type=file]")).hasCount(0);
      BrowserIT.assertAccessible(page, "imports denied");
      visit.assertNoErrors();
      var list = page.request().get(system.uri(Context.TRADE.base() + "/imports").toString());
      assertThat(list.status()).isEqualTo(403);
    }
  }

  @Test
  void offersTheKindsOfEachContext(RunningSystem system) throws IOException {
    try (var visit = new Visit(browser, system, 1280)) {
      var page = visit.logIn("administrator");
      link(page, "Imports").click();
      for (var context : Context.values()) {
        page.navigate(system.uri("/imports/" + context.term()).toString());
        var options = page.getByLabel("What the rows are").getByRole(AriaRole.OPTION);
        assertThat(options.first()).isAttached();
        assertThat(options.all().stream().map(option -> option.getAttribute("value")))
            .as(context.term())
            .containsExactlyInAnyOrderElementsOf(kinds(context));
      }
      visit.assertNoErrors();
    }
  }

  /// As the service documents them.
  private static List<String> kinds(Context context) throws IOException {
    var document =
        Path.of(System.getProperty("accord.root"), context.term() + "-service", "openapi.json");
    var parameters =
        JSON.readTree(document.toFile())
            .required("paths")
            .required(context.base() + "/imports")
            .required("get")
            .required("parameters");
    for (var parameter : parameters)
      if (parameter.required("name").asText().equals("kind"))
        return StreamSupport.stream(parameter.at("/schema/items/enum").spliterator(), false)
            .map(JsonNode::asText)
            .toList();
    throw new AssertionError("Imports have no kind in " + document);
  }

  private static FilePayload csv(String text) {
    return new FilePayload("rows.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /// More than are read before somebody has decided to cancel.
  private static Path manyFigures(Path folder) throws IOException {
    var file = folder.resolve("many.csv");
    try (var out = Files.newBufferedWriter(file)) {
      out.write(FIGURES);
      for (int i = 0; i < MANY_ROWS; i++)
        out.write("tried-%d,BY,CN,exports,goods,2015-01,2015-12,%d,USD,S1\n".formatted(i, i + 1));
    }
    return file;
  }

  private static Locator section(Page page, String name) {
    return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(name));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
