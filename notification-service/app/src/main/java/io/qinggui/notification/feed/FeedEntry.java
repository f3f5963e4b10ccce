package io.qinggui.notification.feed;

import java.util.Set;

/**
 * What an event of the feed is about, as far as readers choose by it.
 *
 * @param position in the feed, dense from 1
 * @param eventId id of the CloudEvent
 * @param type CloudEvents type
 * @param subject CloudEvents subject: an operator id, or what it is about when no operator is
 *     concerned
 * @param provinces two-digit codes of the provinces that it concerns: those that its data names,
 *     else that of the operator; empty when it concerns all, or it is not known which
 * @param services that its data names; empty when it concerns all
 */
public record FeedEntry(
    long position,
    String eventId,
    String type,
    String subject,
    Set<String> provinces,
    Set<String> services) {

  /** The type of the events that go past every filter. */
  public static final String HEARTBEAT = "io.qinggui.notification.heartbeat.v1";

  /** Copies the sets. */
  public FeedEntry {
    provinces = Set.copyOf(provinces);
    services = Set.copyOf(services);
  }

  /** Whether it says no more than that the feed is alive. */
  public boolean isHeartbeat() {
    return type.equals(HEARTBEAT);
  }
}
