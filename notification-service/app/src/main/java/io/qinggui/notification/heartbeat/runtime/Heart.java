package io.qinggui.notification.heartbeat.runtime;

import io.qinggui.notification.feed.runtime.Feed;
import io.qinggui.notification.language.Beat;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.reference.Beijing;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Says once in every interval that the feed is alive. Intervals are counted from the epoch, so that
 * two instances, or one that was started again, say it once together.
 */
final class Heart implements AutoCloseable {

  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Commands<NotificationEvent> commands;
  private final Feed feed;
  private final InstantSource clock;
  private final Duration interval;
  private final Worker worker = new Worker("heartbeat", this::run);

  /**
   * Starts to beat.
   *
   * @param interval at least one second
   */
  Heart(Commands<NotificationEvent> commands, Feed feed, InstantSource clock, Duration interval) {
    this.commands = commands;
    this.feed = feed;
    this.clock = clock;
    this.interval = interval;
    worker.start();
  }

  private void run(Worker self) throws InterruptedException {
    long beaten = -1;
    while (!self.isStopping()) {
      Instant now = clock.instant();
      long slot = now.getEpochSecond() / interval.toSeconds();
      if (slot != beaten) {
        beat(slot, now);
        beaten = slot;
        self.healthy();
      }
      self.rest(LOOK);
    }
  }

  private void beat(long slot, Instant now) {
    Feed.Head head = feed.head();
    var unused =
        commands.send(
            new Beat(head.position(), head.recordedAt().orElse(null), Beijing.dateOf(now)),
            CommandContext.causedBy("heartbeat", interval.toSeconds() + "-" + slot));
  }

  @Override
  public void close() {
    worker.close();
  }
}
