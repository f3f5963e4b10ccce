package io.qinggui.notification;

import io.qinggui.notification.language.HeartBeat;
import io.qinggui.notification.language.NotificationEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One of each event that the service stores, everything filled in. */
public final class StoredEvents {

  /** What is published in part. */
  public static final List<NotificationEvent> PUBLIC =
      List.of(
          new HeartBeat(4711, Instant.parse("2018-01-02T03:04:05.678901Z"), on(2)),
          new HeartBeat(0, null, on(1)));

  public static final List<NotificationEvent> ALL = PUBLIC;

  private StoredEvents() {}

  private static LocalDate on(int day) {
    return LocalDate.of(2018, 1, day);
  }
}
