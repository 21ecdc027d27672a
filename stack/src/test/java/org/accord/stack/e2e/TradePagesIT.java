package org.accord.stack.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.accord.stack.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages on trade in a real browser, on a desk and on a phone, with the reference data.
@ExtendWith(RunningSystem.Start.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TradePagesIT {
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
  void findsAFigureByItsReporterAndTellsItsHistory(int width, RunningSystem system) {
    try (var visit = new Visit(browser, system, width)) {
      var page = visit.logIn("viewer");
      link(page, "Trade").click();
      assertThat(heading(page, "Trade figures")).isVisible();
      BrowserIT.assertAccessible(page, "figures at " + width);

      var reporter =
          page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Reporter"));
      reporter.pressSequentially("Commodity Exch");
      assertThat(page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION)).hasCount(1);
      reporter.press("Enter");
      assertThat(page).hasURL(Pattern.compile("reporter=BUCE$"));
      assertThat(page.getByText("Not preferred", new Page.GetByTextOptions().setExact(true)))
          .hasCount(1);

      page.getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions()
                  .setName(Pattern.compile("^Details: Belarusian .* China, Turnover, 2022$")))
          .first()
          .click();
      var sheet = page.getByRole(AriaRole.DIALOG);
      assertThat(sheet).containsText("Sources disagree on this quantity");
      assertThat(sheet).containsText("Entered");
      BrowserIT.assertAccessible(page, "a figure at " + width);
      sheet.press("Escape");
      assertThat(sheet).isHidden();
      visit.assertNoErrors();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void drawsASeriesAndSaysItInWords(int width, RunningSystem system) {
    try (var visit = new Visit(browser, system, width)) {
      var page = visit.logIn("viewer");
      link(page, "Trade").click();
      link(page, "Series").click();
      page.getByRole(
              AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("^For example")))
          .click();
      var chart =
          page.getByRole(
              AriaRole.IMG, new Page.GetByRoleOptions().setName(Pattern.compile("^Chart: ")));
      assertThat(chart).isVisible();
      assertThat(chart.locator("svg path").first()).isAttached();
      assertThat(page.getByRole(AriaRole.GRID).getByText("2021", exactly()).first()).isVisible();
      BrowserIT.assertAccessible(page, "a series at " + width);
      visit.assertNoErrors();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void listsWhoMaySellWhatWhere(int width, RunningSystem system) {
    try (var visit = new Visit(browser, system, width)) {
      var page = visit.logIn("viewer");
      link(page, "Trade").click();
      link(page, "Market access").click();
      assertThat(heading(page, "Market access")).isVisible();
      assertThat(page.getByText("23 of 23 records")).isVisible();
      assertThat(page.getByText("17 of 17 records")).isVisible();
      page.getByLabel("State").selectOption("applied");
      assertThat(page.getByText("2 of 2 records")).isVisible();
      assertThat(page).hasURL(Pattern.compile("state=applied$"));
      BrowserIT.assertAccessible(page, "market access at " + width);
      visit.assertNoErrors();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void ranksWithBarsAndLeadsToTheFigure(int width, RunningSystem system) {
    try (var visit = new Visit(browser, system, width)) {
      var page = visit.logIn("viewer");
      link(page, "Trade").click();
      link(page, "Rankings").click();
      page.getByRole(
              AriaRole.LINK,
              new Page.GetByRoleOptions().setName(Pattern.compile("who traded most with China")))
          .click();
      var table =
          page.getByRole(
              AriaRole.GRID, new Page.GetByRoleOptions().setName(Pattern.compile("^Turnover")));
      assertThat(
              table
                  .getByRole(AriaRole.ROW)
                  .filter(new Locator.FilterOptions().setHasText("Belarus")))
          .hasCount(1);
      assertThat(table.locator(".accord-bar-value").first()).isVisible();
      BrowserIT.assertAccessible(page, "a ranking at " + width);
      table.getByRole(AriaRole.LINK).first().click();
      assertThat(page.getByRole(AriaRole.DIALOG)).containsText("How to cite it");
      visit.assertNoErrors();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void setsTargetsBesideWhatWasReached(int width, RunningSystem system) {
    try (var visit = new Visit(browser, system, width)) {
      var page = visit.logIn("viewer");
      link(page, "Trade").click();
      link(page, "Targets").click();
      assertThat(page.getByText("13 targets")).isVisible();
      page.getByLabel("Measure").selectOption("turnover");
      assertThat(page.getByText("2 targets")).isVisible();
      assertThat(page).hasURL(Pattern.compile("targetOf=turnover$"));
      BrowserIT.assertAccessible(page, "targets at " + width);
      visit.assertNoErrors();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void showsWhereSourcesDisagreeAndLetsEditorsChoose(int width, RunningSystem system) {
    try (var visit = new Visit(browser, system, width)) {
      var page = visit.logIn("trade-editor");
      link(page, "Trade").click();
      link(page, "Disagreements").click();
      var conflict = conflict(page);
      assertThat(conflict.getByText("Preferred", exactly())).isVisible();
      BrowserIT.assertAccessible(page, "conflicts at " + width);
      conflict.getByRole(AriaRole.BUTTON).click();
      var sheet = page.getByRole(AriaRole.DIALOG);
      assertThat(sheet.getByLabel("Reason")).isFocused();
      BrowserIT.assertAccessible(page, "a choice at " + width);
      sheet.press("Escape");
      assertThat(sheet).isHidden();
      choosesAndTakesBack(conflict, sheet, width);

      link(page, "For example: Belarus with China").click();
      assertThat(heading(page, "Disagreements")).isVisible();
      assertThat(page.getByText("Not on record").first()).isVisible();
      BrowserIT.assertAccessible(page, "both sides at " + width);
      visit.assertNoErrors();
    }
  }

  /// The reader stays where the choice was made, hears of it, and can undo it there.
  private static void choosesAndTakesBack(Locator conflict, Locator sheet, int width) {
    var status = conflict.getByRole(AriaRole.STATUS);
    for (var decision : List.of("Prefer", "Take back")) {
      conflict
          .getByRole(
              AriaRole.BUTTON,
              new Locator.GetByRoleOptions().setName(Pattern.compile("^" + decision)))
          .click();
      sheet.getByLabel("Reason").fill("Tried at a width of " + width);
      sheet
          .getByRole(
              AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(decision).setExact(true))
          .click();
      assertThat(sheet).isHidden();
      assertThat(conflict.getByRole(AriaRole.HEADING)).isFocused();
      assertThat(status)
          .containsText(decision.equals("Prefer") ? "Preferred now" : "The choice was taken back");
      assertThat(conflict).containsText("trade-editor");
      BrowserIT.assertAccessible(conflict.page(), decision + " at " + width);
    }
    assertThat(conflict.getByText("Preferred by rule")).isVisible();
  }

  @Test
  void showsViewersNoChoiceBetweenSources(RunningSystem system) {
    try (var visit = new Visit(browser, system, 1280)) {
      var page = visit.logIn("viewer");
      link(page, "Trade").click();
      link(page, "Disagreements").click();
      var conflict = conflict(page);
      assertThat(conflict.getByText("Preferred", exactly())).isVisible();
      assertThat(page.getByRole(AriaRole.ARTICLE).getByRole(AriaRole.BUTTON)).hasCount(0);
      visit.assertNoErrors();
    }
  }

  /// The one that a rule finds in the reference data.
  private static Locator conflict(Page page) {
    return page.getByRole(
        AriaRole.ARTICLE,
        new Page.GetByRoleOptions().setName(Pattern.compile("China, Turnover, 2022$")));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setLevel(1));
  }
}
