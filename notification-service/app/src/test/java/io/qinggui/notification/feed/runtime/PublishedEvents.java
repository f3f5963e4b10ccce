package io.qinggui.notification.feed.runtime;

import io.qinggui.notification.NotificationService;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationContext;

/** Events in the feed of the running service, as if the other services had published them. */
public final class PublishedEvents {

  private static final AtomicLong NEXT = new AtomicLong();

  private PublishedEvents() {}

  /** Publishes an event; returns its position once it can be read. */
  public static long publish(String subject, String type, String data) {
    return publish(
        NotificationService.part(FeedLedger.class),
        NotificationService.part(Feed.class),
        subject,
        type,
        data);
  }

  /** The same in another service. */
  public static long publish(ApplicationContext service, String subject, String type, String data) {
    return publish(
        service.getBean(FeedLedger.class), service.getBean(Feed.class), subject, type, data);
  }

  /** The same of one that was recorded within a trace. */
  public static long publish(
      ApplicationContext service, String subject, String type, String data, String traceparent) {
    return publish(
        service.getBean(FeedLedger.class),
        service.getBean(Feed.class),
        subject,
        type,
        data,
        "\"traceparent\":\"" + traceparent + "\",");
  }

  private static long publish(
      FeedLedger ledger, Feed feed, String subject, String type, String data) {
    return publish(ledger, feed, subject, type, data, "");
  }

  private static long publish(
      FeedLedger ledger, Feed feed, String subject, String type, String data, String attributes) {
    String id = "published-" + NEXT.incrementAndGet();
    long position = ledger.take(FeedFixture.received(id, subject, type, data, attributes));
    try {
      if (!feed.await(position, Duration.ofSeconds(10))) {
        throw new AssertionError(position + " did not come into the feed");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return position;
  }
}
