package org.accord.gateway.refusal;

import org.accord.problem.Problem;
import org.accord.problem.ProblemCatalogue;
import org.jspecify.annotations.Nullable;

/// Problems as pages, for people: what a code means and what to do, in three languages.
final class Pages {
  private record Words(
      String meaning, String remedy, String thisTime, String trace, String all, String start) {}

  private static final Words ENGLISH =
      new Words(
          "What it means",
          "What you can do",
          "This time",
          "Trace id for a report",
          "All problems",
          "To the start page");

  private static final Words RUSSIAN =
      new Words(
          "Что это значит",
          "Что можно сделать",
          "В этот раз",
          "Идентификатор для обращения",
          "Все ошибки",
          "На главную страницу");

  private static final Words CHINESE = new Words("含义", "解决办法", "本次情况", "报告用的跟踪编号", "全部错误", "返回首页");

  private Pages() {}

  /// The page of a code, or of what happened if there is a problem.
  static String of(ProblemCatalogue.Entry entry, String language, @Nullable Problem problem) {
    Words words = words(language);
    StringBuilder body = new StringBuilder();
    if (entry.status() != null) {
      body.append("<p class=\"status\">").append(entry.status()).append("</p>");
    }
    body.append("<h1>").append(escaped(entry.title())).append("</h1>");
    if (problem != null && problem.detail() != null) {
      section(body, words.thisTime, problem.detail());
    }
    section(body, words.meaning, entry.meaning());
    section(body, words.remedy, entry.remedy());
    if (problem != null && problem.traceId() != null) {
      section(body, words.trace, problem.traceId());
    }
    body.append("<p><a href=\"/\">").append(words.start).append("</a> · ");
    body.append("<a href=\"/problems\">").append(words.all).append("</a></p>");
    return page(language, entry.title(), body.toString());
  }

  static String all(String language) {
    StringBuilder body = new StringBuilder("<h1>").append(words(language).all).append("</h1><dl>");
    for (String code : ProblemCatalogue.codes()) {
      ProblemCatalogue.Entry entry = ProblemCatalogue.entry(code, language);
      body.append("<dt><a href=\"/problems/").append(code).append("\"><code>").append(code);
      body.append("</code></a></dt><dd>").append(escaped(entry.title())).append("</dd>");
    }
    return page(language, words(language).all, body.append("</dl>").toString());
  }

  private static void section(StringBuilder body, String heading, String text) {
    body.append("<h2>").append(heading).append("</h2><p>").append(escaped(text)).append("</p>");
  }

  private static String page(String language, String title, String body) {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s · Accord</title>
    <link rel="stylesheet" href="/page.css">
    </head>
    <body><main>%s</main></body>
    </html>
    """
        .formatted(language, escaped(title), body);
  }

  private static Words words(String language) {
    return switch (language) {
      case "ru" -> RUSSIAN;
      case "zh" -> CHINESE;
      default -> ENGLISH;
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
