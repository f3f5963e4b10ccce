package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.delivery.LaneState;
import io.qinggui.notification.delivery.Run;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of deliveries. Losing it repeats deliveries and loses none: how far a subscription
 * is would be read from its beginning again.
 *
 * <p>Every change is durable when {@link #apply} returns. Safe for use by many threads.
 */
public interface DeliveryStore extends AutoCloseable {

  /**
   * Changes that are made together, in this order: a cursor never covers a delivery that is not
   * kept.
   *
   * @param deliveries each replaces what was kept under its subscription, run and position
   * @param runs each replaces what was kept under its id
   * @param lanes each replaces what was kept under its subscription
   */
  record Changes(List<Delivery> deliveries, List<Run> runs, List<LaneState> lanes) {

    /** Copies the lists. */
    public Changes {
      deliveries = List.copyOf(deliveries);
      runs = List.copyOf(runs);
      lanes = List.copyOf(lanes);
    }
  }

  /** Makes changes. */
  void apply(Changes changes);

  /** How far a subscription is; empty before its first delivery. */
  Optional<LaneState> lane(String subscription);

  /** Positions after one whose deliveries are kept, ascending. */
  List<Long> keptAfter(String subscription, String run, long position);

  /** Deliveries of a run that are to be tried again, the one that is due first first. */
  List<Delivery> retrying(String subscription, String run, int limit);

  /** Deliveries of a subject that wait for their turn, in order of position. */
  List<Delivery> waiting(String subscription, String run, String subject, int limit);

  /** The subjects of which deliveries are open. */
  Set<String> openSubjects(String subscription, String run);

  /** How many deliveries of a run are in each state. */
  Map<DeliveryStatus, Long> counts(String subscription, String run);

  /** How many deliveries that a recovery took up are in each state. */
  Map<DeliveryStatus, Long> recovered(String subscription, String recovery);

  /**
   * What failed for the last time, in order of position.
   *
   * @param after exclusive
   * @param until inclusive
   */
  List<Delivery> exhausted(String subscription, long after, long until, int limit);

  /** One delivery. */
  Optional<Delivery> delivery(String subscription, String run, long position);

  /**
   * Deliveries as they happened (no replays), the latest first.
   *
   * @param status only those in it; {@code null} for all
   * @param before position, exclusive
   */
  List<Delivery> latest(
      String subscription, @Nullable DeliveryStatus status, long before, int limit);

  /** The runs of a subscription. */
  List<Run> runs(String subscription);

  /** One run. */
  Optional<Run> run(String id);

  /** The runs, of all subscriptions, that have not taken everything up. */
  List<Run> openRuns();

  /** Forgets all but the last deliveries that a subscription took. */
  void prune(String subscription, int kept);

  /** Forgets everything about a subscription that was removed. */
  void forget(String subscription);

  /**
   * Says that an instance is there, until a moment.
   *
   * @param now the present moment
   * @return how many are there
   */
  int present(String instance, Instant now, Instant until);

  /**
   * Takes or keeps a share of the work, so that of several instances one does it.
   *
   * @param share its number
   * @param instance who wants it
   * @param now the present moment
   * @param until when it is free again unless it is kept
   * @return whether it is this instance's until then
   */
  boolean lease(int share, String instance, Instant now, Instant until);

  /** Gives a share back, if it is this instance's. */
  void release(int share, String instance);

  @Override
  void close();
}
