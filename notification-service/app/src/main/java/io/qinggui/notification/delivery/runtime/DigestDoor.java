package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.feed.runtime.FeedItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The way out to a subscriber that wants to hear once a day. */
@FunctionalInterface
interface DigestDoor {

  /**
   * Makes one attempt; waits for its end.
   *
   * @param items what came since the last time, at least one
   * @param day of the digest, in Beijing
   * @param at when the attempt begins
   */
  Answer send(List<FeedItem> items, LocalDate day, Instant at) throws InterruptedException;
}
