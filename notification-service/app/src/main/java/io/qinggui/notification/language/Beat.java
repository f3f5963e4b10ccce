package io.qinggui.notification.language;

import io.qinggui.platform.decider.Command;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Say that the feed is alive.
 *
 * @param position its last position; 0 when it is empty
 * @param recordedAt when the event at that position came into the feed
 * @param day today in Beijing
 */
public record Beat(long position, @Nullable Instant recordedAt, LocalDate day) implements Command {

  /** A stream for each day: a year's beats are more than a command should have to read. */
  @Override
  public String stream() {
    return "heartbeat/" + day;
  }
}
