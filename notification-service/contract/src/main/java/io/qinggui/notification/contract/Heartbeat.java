package io.qinggui.notification.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The feed is alive, and this is how far it was. Goes through every door and past every filter
 * every ten minutes, so that a subscriber notices by itself that it hears nothing.
 *
 * @param position the last position of the feed when it was recorded; 0 when the feed was empty
 * @param recordedAt when the event at that position came into the feed; absent when it was empty
 */
public record Heartbeat(long position, @Nullable Instant recordedAt) implements NotificationFact {

  /** CloudEvents type. */
  public static final String TYPE = "io.qinggui.notification.heartbeat.v1";

  @Override
  public String subject() {
    return "feed";
  }

  @Override
  public String cloudEventType() {
    return TYPE;
  }
}
