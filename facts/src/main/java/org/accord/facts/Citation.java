package org.accord.facts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a source cites for a fact: the newspaper article that a book's footnote names.
///
/// @param url http or https only, because readers follow it
/// @param year of publication, 1 to 9999
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Citation(@Nullable String title, @Nullable String url, @Nullable Integer year) {
  public Citation {
    title = Texts.orNull(title);
    url = Texts.orNull(url);
    if (title == null && url == null && year == null) {
      throw FactFormatException.required("the title, URL or year of what is cited");
    }
    if (url != null && !isWebAddress(url)) {
      throw new FactFormatException(
              "invalid-format",
              "%s is no http or https address".formatted(FactFormatException.quoted(url)))
          .of("url");
    }
    if (year != null && (year < 1 || year > 9999)) {
      throw new FactFormatException("out-of-range", "the year %d is not 1 to 9999".formatted(year))
          .of("year");
    }
  }

  /// Null when none of the three is known.
  public static @Nullable Citation ofNullable(
      @Nullable String title, @Nullable String url, @Nullable Integer year) {
    boolean known = Texts.orNull(title) != null || Texts.orNull(url) != null || year != null;
    return known ? new Citation(title, url, year) : null;
  }

  private static boolean isWebAddress(String url) {
    try {
      URI address = new URI(url);
      String scheme = address.getScheme();
      return scheme != null
          && scheme.toLowerCase(Locale.ROOT).matches("https?")
          && address.getHost() != null;
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
