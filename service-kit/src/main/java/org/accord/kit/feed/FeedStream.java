package org.accord.kit.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.accord.kit.listing.Seal;
import org.accord.kit.revision.Commits;
import org.jboss.logging.Logger;

/// The feed as server-sent events, each with its cursor as the id. A reader that is slow holds the
/// next read of the database back: never more than one stretch is in memory.
///
/// @param end when the caller's token ends, and with it the stream
record FeedStream(
    Feed feed,
    Commits commits,
    FeedPosition start,
    Predicate<String> wanted,
    Seal seal,
    ObjectMapper mapper,
    Instant end)
    implements StreamingOutput {
  private static final Logger LOG = Logger.getLogger(FeedStream.class);
  private static final int EVENTS_AT_A_TIME = 500;
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);

  @Override
  public void write(OutputStream out) {
    try {
      follow(out);
    } catch (IOException e) {
      LOG.debug("The reader of a stream of changes has left", e);
    }
  }

  private void follow(OutputStream out) throws IOException {
    FeedPosition at = start;
    beat(out, at);
    while (!commits.ending() && Instant.now().isBefore(end)) {
      Feed.Stretch stretch = feed.read(at, wanted, EVENTS_AT_A_TIME);
      for (Feed.Placed placed : stretch.events()) send(out, placed);
      at = stretch.next();
      if (stretch.complete()) {
        out.flush();
        if (!commits.await(at.commit(), HEARTBEAT)) beat(out, at);
      }
    }
  }

  private void send(OutputStream out, Feed.Placed placed) throws IOException {
    text(out, "id: " + placed.position().sealed(seal) + "\ndata: ");
    out.write(mapper.writeValueAsBytes(placed.event()));
    text(out, "\n\n");
  }

  /// Nothing that a reader is told of, but it moves its last id past events that it did not want.
  private void beat(OutputStream out, FeedPosition at) throws IOException {
    text(out, ":\nid: " + at.sealed(seal) + "\n\n");
    out.flush();
  }

  private static void text(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
  }
}
