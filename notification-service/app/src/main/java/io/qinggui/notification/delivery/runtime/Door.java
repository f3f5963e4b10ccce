package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.feed.runtime.FeedItem;
import java.time.Instant;

/** The way out to one subscriber. */
@FunctionalInterface
public interface Door {

  /**
   * Makes one attempt; waits for its end, 15 s at most.
   *
   * @param item what is delivered
   * @param at when the attempt begins
   * @return what came of it; failures are answers, too
   */
  Answer send(FeedItem item, Instant at) throws InterruptedException;
}
