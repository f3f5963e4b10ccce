package io.qinggui.notification.language;

import io.qinggui.platform.decider.EventType;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The feed was alive.
 *
 * @param position its last position then; 0 when it was empty
 * @param recordedAt when the event at that position came into the feed
 * @param day on which it was, in Beijing
 */
@EventType("io.qinggui.notification.heart-beat")
public record HeartBeat(long position, @Nullable Instant recordedAt, LocalDate day)
    implements HeartbeatEvent {

  @Override
  public String subject() {
    return "feed";
  }

  @Override
  public LocalDate legalDate() {
    return day;
  }
}
