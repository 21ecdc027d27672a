package org.accord.gateway.session;

import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;
import org.accord.gateway.refusal.Refusal;

/// Where `/login?returnTo=` leads once somebody is signed in: a page of this site, never another
/// site, whatever way it is written.
final class ReturnTo {
  /// One slash and then anything that neither starts an authority nor is taken for a slash.
  private static final Pattern OWN_PAGE =
      Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]{0,2000}");

  private ReturnTo() {}

  /// The page asked for, `/` by default.
  ///
  /// @throws Refusal when it is not a page of this site
  static String of(RoutingContext ctx) {
    List<String> asked = ctx.queryParam("returnTo");
    if (asked.isEmpty() || asked.getFirst().isEmpty()) {
      return "/";
    }
    String page = asked.getFirst();
    if (asked.size() > 1 || !OWN_PAGE.matcher(page).matches() || leadsBack(page)) {
      throw Refusal.of(
          "invalid-parameter",
          "returnTo must be the path of one page of this site, such as /agreements?state=in_force");
    }
    return page;
  }

  private static boolean leadsBack(String page) {
    return page.startsWith("/login") || page.startsWith("/logout");
  }
}
