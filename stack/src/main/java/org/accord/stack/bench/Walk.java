package org.accord.stack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.accord.stack.load.ImportClient;

/// A walk through all figures, page by page, while others write: whether it sees each of those that
/// were there before exactly once.
final class Walk {
  private static final Pattern KEY = Pattern.compile("\"key\":\"(bench|many|uniform)-(\\d+)\"");
  private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");
  private static final int PAGE = 500;
  private static final int PAGES_A_TOKEN = 200;

  private final Map<String, BitSet> seen = new HashMap<>();
  private long twice;
  private long pages;

  /// @param tokens gives a viewer's token
  static Walk through(URI list, ImportClient.TokenOf tokens)
      throws IOException, InterruptedException {
    var walk = new Walk();
    var token = tokens.accessToken("viewer");
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      for (var page = "?limit=" + PAGE; !page.isEmpty(); ) {
        if (walk.pages % PAGES_A_TOKEN == PAGES_A_TOKEN - 1) {
          token = tokens.accessToken("viewer");
        }
        var request =
            HttpRequest.newBuilder(URI.create(list + page))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json");
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
          throw new IllegalStateException(list + page + " answers " + answer.statusCode());
        }
        page = walk.read(answer.body());
      }
    }
    return walk;
  }

  /// The query of the next page, empty after the last.
  private String read(String page) {
    pages++;
    var keys = KEY.matcher(page);
    while (keys.find()) {
      int number = Integer.parseInt(keys.group(2));
      if (keys.group(1).equals("bench") && number >= SyntheticObservations.COUNT) {
        continue; // written meanwhile: it may be seen or not
      }
      var alike = seen.computeIfAbsent(keys.group(1), _ -> new BitSet());
      if (alike.get(number)) {
        twice++;
      }
      alike.set(number);
    }
    var next = NEXT.matcher(page);
    return next.find() ? "?limit=" + PAGE + "&cursor=" + next.group(1) : "";
  }

  /// How many of the figures were seen.
  long seen() {
    return seen.values().stream().mapToLong(BitSet::cardinality).sum();
  }

  long seenTwice() {
    return twice;
  }
}
