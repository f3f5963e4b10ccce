package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * A delivery in a lane.
 *
 * @param position of the event in the feed
 * @param previous position of the event before it that the subscription gets
 * @param subject whom it is about
 * @param kept the delivery as it is kept; {@code null} when it was never tried and is not kept
 */
record Task(long position, long previous, String subject, @Nullable Delivery kept) {

  static Task of(Delivery kept) {
    return new Task(kept.position(), kept.previous(), kept.subject(), kept);
  }
}
