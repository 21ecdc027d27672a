package org.accord.kit.feed;

import java.nio.ByteBuffer;
import org.accord.kit.listing.Seal;
import org.accord.kit.refusal.Refusal;

/// A place in the feed: all events up to and with this one are behind it. Goes out signed.
///
/// @param commit the position of a commit
/// @param event the outbox id of an event of that commit, or [#WHOLE]
record FeedPosition(long commit, long event) {
  static final FeedPosition BEGINNING = new FeedPosition(0, FeedPosition.WHOLE);

  /// Stands for every event of the commit.
  static final long WHOLE = Long.MAX_VALUE;

  static FeedPosition after(long commit) {
    return new FeedPosition(commit, WHOLE);
  }

  String sealed(Seal seal) {
    return seal.close(ByteBuffer.allocate(2 * Long.BYTES).putLong(commit).putLong(event).array());
  }

  static FeedPosition open(String text, Seal seal) {
    ByteBuffer content = seal.open(text).map(ByteBuffer::wrap).orElseThrow(FeedPosition::altered);
    return new FeedPosition(content.getLong(), content.getLong());
  }

  private static Refusal altered() {
    return new Refusal.Rejected(
        "invalid-cursor",
        "This is no cursor of this feed; leave it out to begin with the first change, or give"
            + " 'latest' to begin with the next one");
  }
}
