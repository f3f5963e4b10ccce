package io.qinggui.notification;

import io.qinggui.notification.language.HeartBeat;
import io.qinggui.notification.language.NotificationEvent;
import io.qinggui.notification.order.OrderStoredEvents;
import io.qinggui.notification.subscription.StoredSubscriptions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One of each event that the service stores, everything filled in. */
public final class StoredEvents {

  private static final List<NotificationEvent> HEARTBEATS =
      List.of(
          new HeartBeat(
              4711, Instant.parse("2018-01-02T03:04:05.678901Z"), LocalDate.of(2018, 1, 2)),
          new HeartBeat(0, null, LocalDate.of(2018, 1, 1)));

  public static final List<NotificationEvent> ALL =
      Stream.of(
              HEARTBEATS,
              StoredSubscriptions.UNPUBLISHED,
              StoredSubscriptions.ALERTS,
              OrderStoredEvents.NOTED,
              OrderStoredEvents.PUBLIC)
          .<NotificationEvent>flatMap(List::stream)
          .toList();

  private StoredEvents() {}
}
