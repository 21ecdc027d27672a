package org.accord.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import java.net.http.HttpResponse;
import org.accord.gateway.testbed.Gateway;
import org.accord.gateway.testbed.Testbed;
import org.accord.problem.ProblemCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Testbed.class)
class ProblemRoutesTest {
  @ParameterizedTest
  @CsvSource({"en,What you can do", "ru,Что можно сделать", "zh-CN,解决办法", "fr,What you can do"})
  void everyCodeHasAPageInTheReadersLanguage(String language, String words) {
    for (String code : ProblemCatalogue.codes()) {
      HttpResponse<String> response = get("/problems/" + code, "text/html", language);

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(Gateway.header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
      assertThat(response.body())
          .contains(words, ProblemCatalogue.entry(code, language).title())
          .contains("<html lang=\"" + Gateway.header(response, "Content-Language") + "\">");
    }
  }

  @Test
  void aProgramGetsTheSameAsJson() {
    HttpResponse<String> response = get("/problems/stale", "application/json", "ru");

    assertThat(Gateway.header(response, "Content-Type")).isEqualTo("application/json");
    assertThat(Gateway.json(response).getInteger("status")).isEqualTo(412);
    assertThat(Gateway.json(response).getString("title"))
        .isEqualTo(ProblemCatalogue.entry("stale", "ru").title());
  }

  @Test
  void allCodesAreListed() {
    assertThat(new JsonArray(get("/problems", "*/*", "en").body()))
        .hasSize(ProblemCatalogue.codes().size());
    assertThat(get("/problems", "text/html", "en").body()).contains("href=\"/problems/stale\"");
  }

  @Test
  void anUnknownCodeIsNotFoundAndNotRepeatedAsMarkup() {
    HttpResponse<String> response = get("/problems/%3Cscript%3E", "text/html", "en");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("&lt;script&gt;").doesNotContain("<script>");
  }

  @Test
  void aRefusedPageIsExplainedAsAPage() {
    HttpResponse<String> response = get("/login/callback?code=x&state=y", "text/html", "zh");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Gateway.header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(response.body()).contains("<html lang=\"zh\">");
  }

  @Test
  void aRefusedApiRequestIsAProblemDocumentEvenInABrowser() {
    HttpResponse<String> response = get("/api/trade/v1/observations", "text/html", "en");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(Gateway.header(response, "Content-Type")).isEqualTo("application/problem+json");
  }

  private static HttpResponse<String> get(String path, String accept, String language) {
    return Gateway.send(
        Gateway.request(path).header("Accept", accept).header("Accept-Language", language));
  }
}
