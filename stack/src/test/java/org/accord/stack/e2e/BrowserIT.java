package org.accord.stack.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.accord.stack.RunningSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The first page in a real browser, behind the login form of the real Keycloak.
@ExtendWith(RunningSystem.Start.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserIT {
  private static final JsonMapper JSON = new JsonMapper();

  /// The terms that their select cannot show whole.
  private static final String CUT_CHOICES =
      """
      () => {
        const pen = document.createElement('canvas').getContext('2d');
        return [...document.querySelectorAll('select')].flatMap(select => {
          const style = getComputedStyle(select);
          const room = select.clientWidth - parseFloat(style.paddingLeft)
              - parseFloat(style.paddingRight);
          pen.font = style.font;
          return [...select.options]
              .map(option => option.text)
              .filter(text => pen.measureText(text).width > room + 1);
        });
      }
      """;

  private static final String BY_FETCH = "url => { fetch(url, {method: 'POST', body: '{}'}) }";
  private static final String BY_FORM =
      """
      url => {
        const form = document.body.appendChild(document.createElement('form'));
        form.method = 'POST';
        form.action = url;
        form.submit();
      }
      """;

  private final Chromium chromium = new Chromium();
  private final Browser browser = chromium.browser();

  /// What the page says in each language.
  private enum Language {
    EN("English", "Overview", "Language", "Theme", "Light", "Dark"),
    RU("Русский", "Обзор", "Язык", "Тема", "Светлая", "Тёмная"),
    ZH("中文", "概览", "语言", "主题", "浅色", "深色");

    private final String itself;
    private final String overview;
    private final String language;
    private final String theme;
    private final List<String> themes;

    Language(String itself, String overview, String language, String theme, String... themes) {
      this.itself = itself;
      this.overview = overview;
      this.language = language;
      this.theme = theme;
      this.themes = List.of(themes);
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @BeforeAll
  static void haveSomePatience() {
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
  }

  @AfterAll
  void closeBrowser() {
    chromium.close();
  }

  @Test
  void showsWhatIsOnRecordAndWhoIAm(RunningSystem system) throws Exception {
    try (var visit = new Visit(browser, system, 1280)) {
      var page = visit.logIn("viewer");

      for (var context : Context.values()) {
        for (var counted : counted(context)) {
          var count =
              page.locator(".accord-context-card.accord-context-" + context.term() + " li")
                  .filter(new Locator.FilterOptions().setHasText(counted))
                  .locator(".accord-count");
          assertThat(count).hasText(Pattern.compile("[\\d,]+"));
          assertThat(count.textContent().replace(",", ""))
              .as(context + " " + counted)
              .isEqualTo(Long.toString(total(context, counted, system)));
        }
      }
      var facts = page.locator(".accord-latest article");
      assertThat(facts.first()).isVisible();
      assertThat(facts.locator("cite").allTextContents())
          .hasSize(facts.count())
          .allSatisfy(source -> assertThat(source).isNotBlank());
      var account = page.locator(".accord-account");
      assertThat(account).containsText("Vera Viewer");
      assertThat(account).containsText("Looks up and exports the public facts of every context.");
      visit.assertNoErrors();
    }
  }

  private static List<String> counted(Context context) {
    return switch (context) {
      case TRADE -> List.of("observations", "commodities", "parties");
      case REGIONS -> List.of("territories", "agreements");
      case EDUCATION -> List.of("institutions", "agreements");
    };
  }

  private static long total(Context context, String list, RunningSystem system) throws Exception {
    var answer = system.get(context.base() + "/" + list + "?limit=1&total=true", "viewer");
    return JSON.readTree(answer.body()).required("total").asLong();
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void speaksThreeLanguagesInLightAndDarkForEverybody(int width, RunningSystem system) {
    try (var visit = new Visit(browser, system, width)) {
      var page = visit.logIn("viewer");
      var current = Language.EN;
      for (var language : Language.values()) {
        choose(page, current.language, language.itself);
        current = language;
        assertThat(heading(page)).hasText(language.overview);
        assertThat(page.locator("html"))
            .hasAttribute("lang", Pattern.compile(language.code() + ".*"));
        for (var name : language.themes) {
          choose(page, language.theme, name);
          boolean dark = name.equals(language.themes.getLast());
          assertThat(page.locator("html"))
              .hasClass(
                  dark ? Pattern.compile("pf-v6-theme-dark") : Pattern.compile("^(?!.*dark)"));
          assertAccessible(page, language.code() + " " + name + " at " + width);
        }
      }
      visit.assertNoErrors();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void welcomesVisitorsAccessibly(int width, RunningSystem system) {
    try (var visit = new Visit(browser, system, width)) {
      var page = visit.open();
      var current = Language.EN;
      for (var language : Language.values()) {
        choose(page, current.language, language.itself);
        current = language;
        for (var name : language.themes) {
          choose(page, language.theme, name);
          assertAccessible(page, "sign-in " + language.code() + " " + name + " at " + width);
        }
      }
      visit.assertNoErrors();
    }
  }

  static void assertAccessible(Page page, String state) {
    // Nothing may still be on its way from one colour to another.
    page.evaluate("() => Promise.allSettled(document.getAnimations().map(it => it.finished))");
    var violations = new AxeBuilder(page).analyze().getViolations();
    assertThat(violations)
        .as(state)
        .extracting(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .as(state + ": nothing is wider than the window")
        .isEqualTo(true);
    assertThat((List<?>) page.evaluate(CUT_CHOICES)).as(state + ": no choice is cut").isEmpty();
  }

  private static void choose(Page page, String label, String option) {
    page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(Pattern.compile("^" + label + ": ")))
        .click();
    page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(option).setExact(true))
        .click();
  }

  private static Locator heading(Page page) {
    return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
  }

  @Test
  void keepsItsSessionFromScriptsAndForeignSites(RunningSystem system) {
    try (var visit = new Visit(browser, system, 1280)) {
      var page = visit.logIn("regions-editor");

      var session =
          page.context().cookies(system.settings().gatewayUrl()).stream()
              .filter(cookie -> cookie.name.startsWith("q_session"))
              .toList();
      assertThat(session)
          .isNotEmpty()
          .allSatisfy(cookie -> {
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isIn(SameSiteAttribute.LAX, SameSiteAttribute.STRICT);
          });
      assertThat(page.evaluate("() => document.cookie").toString()).doesNotContain("q_session");

      var sources = system.uri(Context.REGIONS.base() + "/sources").toString();
      var own = write(page, sources, BY_FETCH);
      assertThat(own.status()).as(own.statusText()).isIn(400, 415);

      // Keycloak's address is another origin of the same site: the cookie comes along.
      page.navigate(system.settings().issuer());
      var foreign = write(page, sources, BY_FORM);
      assertThat(foreign.request().allHeaders()).containsKey("cookie");
      assertThat(foreign.status()).isEqualTo(403);
      assertThat(foreign.text()).contains("/problems/csrf-refused");
    }
  }

  private static Response write(Page page, String url, String script) {
    return page.waitForResponse(url, () -> page.evaluate(script, url));
  }

  @Test
  void logsOutHereAndAtTheIdentityProvider(RunningSystem system) {
    try (var visit = new Visit(browser, system, 1280)) {
      var page = visit.logIn("viewer");

      page.locator(".accord-account")
          .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Log out"))
          .click();

      assertThat(visit.signIn()).isVisible();
      assertThat(page.context().cookies(system.settings().gatewayUrl()))
          .extracting(cookie -> cookie.name)
          .noneMatch(name -> name.startsWith("q_session"));
      var api = page.request().get(system.uri(Context.TRADE.base() + "/parties").toString());
      assertThat(api.status()).isEqualTo(401);
      visit.signIn().click();
      assertThat(page.locator("#password")).isVisible();
    }
  }

  @Test
  void leadsBackToThePageAskedFor(RunningSystem system) {
    try (var visit = new Visit(browser, system, 1280)) {
      var page = visit.open("/?from=letter&about=trade");
      visit.signIn().click();
      visit.fillIn("viewer");

      assertThat(heading(page)).hasText("Overview");
      assertThat(page).hasURL(system.uri("/?from=letter&about=trade").toString());
    }
  }

  @Test
  void tellsAWrongPassword(RunningSystem system) {
    try (var visit = new Visit(browser, system, 1280)) {
      var page = visit.open();
      visit.signIn().click();
      visit.fillIn("viewer", "not-the-password");

      assertThat(page.getByText("Invalid username or password")).isVisible();
      assertThat(page.context().cookies(system.settings().gatewayUrl()))
          .extracting(cookie -> cookie.name)
          .noneMatch(name -> name.equals("q_session"));
    }
  }
}
