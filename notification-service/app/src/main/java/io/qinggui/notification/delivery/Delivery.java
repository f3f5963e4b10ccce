package io.qinggui.notification.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of one event to one subscription, as it is kept.
 *
 * @param subscription id of the subscription
 * @param run empty for what is delivered as it happens; else the id of a replay
 * @param position of the event in the feed
 * @param previous position of the event before it that the subscription gets; 0 for the first
 * @param eventId CloudEvents id
 * @param type CloudEvents type
 * @param subject CloudEvents subject
 * @param attempts made so far, the last {@value #KEPT_ATTEMPTS}
 * @param made number of attempts that count for the schedule
 * @param nextAttempt when it is tried next; {@code null} when it is not, or waits for another
 * @param recovery id of the recovery that took it up again; {@code null} when none did
 */
public record Delivery(
    String subscription,
    String run,
    long position,
    long previous,
    String eventId,
    String type,
    String subject,
    DeliveryStatus status,
    List<Attempt> attempts,
    int made,
    @Nullable Instant nextAttempt,
    @Nullable String recovery) {

  /** So many attempts are kept of each delivery. */
  public static final int KEPT_ATTEMPTS = 20;

  /** Copies the list. */
  public Delivery {
    attempts = List.copyOf(attempts);
  }

  /** Its id among those of the subscription. */
  public String id() {
    return run.isEmpty() ? String.valueOf(position) : run + "-" + position;
  }

  /**
   * Whether its attempts say something about the endpoint: those that somebody asked for do not.
   */
  public boolean countsForHealth() {
    return run.isEmpty() && recovery == null;
  }

  /** After an attempt. */
  public Delivery attempted(Attempt attempt, DeliveryStatus now, @Nullable Instant next) {
    List<Attempt> all = new ArrayList<>(attempts);
    all.add(attempt);
    List<Attempt> kept = all.subList(Math.max(0, all.size() - KEPT_ATTEMPTS), all.size());
    return new Delivery(
        subscription,
        run,
        position,
        previous,
        eventId,
        type,
        subject,
        now,
        kept,
        made + 1,
        next,
        recovery);
  }

  /** To be tried at a moment, in the place that it has. */
  public Delivery due(Instant at) {
    return new Delivery(
        subscription,
        run,
        position,
        previous,
        eventId,
        type,
        subject,
        status,
        attempts,
        made,
        at,
        recovery);
  }

  /** Behind an earlier one of its operator that will be tried again. */
  public Delivery waiting() {
    return new Delivery(
        subscription,
        run,
        position,
        previous,
        eventId,
        type,
        subject,
        DeliveryStatus.WAITING,
        attempts,
        made,
        null,
        recovery);
  }

  /** Taken up again from its first attempt on. */
  public Delivery recovered(String by, Instant at) {
    return new Delivery(
        subscription,
        run,
        position,
        previous,
        eventId,
        type,
        subject,
        DeliveryStatus.RETRYING,
        attempts,
        0,
        at,
        by);
  }
}
