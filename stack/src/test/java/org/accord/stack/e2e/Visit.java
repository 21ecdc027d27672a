package org.accord.stack.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.accord.stack.RunningSystem;

/// A browser window of somebody who has never been here, and what goes wrong in it.
final class Visit implements AutoCloseable {
  private static final int HEIGHT = 900;

  private final RunningSystem system;
  private final BrowserContext window;
  private final Page page;
  private final List<String> errors = new CopyOnWriteArrayList<>();

  Visit(Browser browser, RunningSystem system, int width) {
    this.system = system;
    window =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setLocale("en-GB")
                .setReducedMotion(ReducedMotion.REDUCE));
    page = window.newPage();
    page.onPageError(errors::add);
    page.onConsoleMessage(message -> {
      if (message.type().equals("error")) {
        errors.add(message.text() + " " + message.location());
      }
    });
  }

  Page open() {
    return open("/");
  }

  Page open(String path) {
    page.navigate(system.uri(path).toString());
    assertThat(signIn()).isVisible();
    return page;
  }

  Locator signIn() {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"));
  }

  /// From the first page by Keycloak's form to the overview.
  Page logIn(String user) {
    open();
    signIn().click();
    fillIn(user);
    assertThat(page.locator(".accord-account")).isVisible();
    return page;
  }

  void fillIn(String user) {
    fillIn(user, system.secret(user));
  }

  void fillIn(String user, String password) {
    page.locator("#username").fill(user);
    page.locator("#password").fill(password);
    page.locator("#kc-login").click();
  }

  /// Neither an exception nor anything that the page's own rules forbid.
  void assertNoErrors() {
    assertThat(errors).isEmpty();
  }

  @Override
  public void close() {
    window.close();
  }
}
