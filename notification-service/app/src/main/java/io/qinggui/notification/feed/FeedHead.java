package io.qinggui.notification.feed;

/** How far the feed is. */
@FunctionalInterface
public interface FeedHead {

  /** Its last position; 0 when it is empty. */
  long position();
}
