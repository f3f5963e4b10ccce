package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Health;
import io.qinggui.notification.delivery.LaneState;
import io.qinggui.notification.delivery.Run;
import io.qinggui.notification.feed.FeedEntry;
import io.qinggui.notification.feed.FeedFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lanes that are open in this process, by subscription. New events of the feed are offered to
 * those that may want them: which these are is remembered for each type.
 */
final class Lanes {

  private final Deliverer deliverer;
  private final int mostAtOnce;
  private final Map<String, Opened> opened = new ConcurrentHashMap<>();
  private final Map<String, Closed> closing = new HashMap<>();
  private volatile Map<String, List<Opened>> byType = new ConcurrentHashMap<>();

  /**
   * A subscription at work.
   *
   * @param live delivers what happens
   * @param running ids of the runs that were taken up
   */
  private record Opened(Target target, Endpoint endpoint, Lane live, Set<String> running) {}

  /** One that begins nothing more. */
  private record Closed(Endpoint endpoint, List<Lane> lanes) {

    boolean hasEnded() {
      return endpoint.isIdle() && lanes.stream().allMatch(Lane::isKept);
    }
  }

  Lanes(Deliverer deliverer, int mostAtOnce) {
    this.deliverer = deliverer;
    this.mostAtOnce = mostAtOnce;
  }

  /**
   * Begins to deliver, from where it was or from where the subscription begins; but not while
   * something of the same subscription is still under way, which would be delivered twice.
   *
   * @return whether it has begun
   */
  synchronized boolean open(Target target) {
    close(target.subscription());
    if (!hasEnded(target.subscription())) {
      return false;
    }
    LaneState state =
        deliverer
            .store()
            .lane(target.subscription())
            .orElse(new LaneState(target.subscription(), target.from(), Health.WELL));
    Endpoint endpoint = new Endpoint(mostAtOnce, state.health().since(target.resumedAt()));
    Lane live = lane(target, endpoint, "", Math.max(state.cursor(), target.from()), Long.MAX_VALUE);
    opened.put(target.subscription(), new Opened(target, endpoint, live, new HashSet<>()));
    forgetTypes();
    live.start();
    return true;
  }

  private Lane lane(Target target, Endpoint endpoint, String run, long cursor, long until) {
    Lane lane =
        new Lane(
            deliverer,
            endpoint,
            new Lane.Route(
                target.subscription(), run, target.filter(), target.ordered(), cursor, until),
            target.door(),
            target.owner());
    endpoint.add(lane);
    return lane;
  }

  /** Begins nothing more for a subscription; what is under way ends by itself. */
  synchronized void close(String subscription) {
    Opened was = opened.remove(subscription);
    if (was != null) {
      List<Lane> lanes = was.endpoint().lanes();
      closing.put(subscription, new Closed(was.endpoint(), lanes));
      lanes.forEach(Lane::close);
      forgetTypes();
    }
  }

  private boolean hasEnded(String subscription) {
    Closed it = closing.get(subscription);
    boolean hasEnded = it == null || it.hasEnded();
    if (hasEnded) {
      closing.remove(subscription);
    }
    return hasEnded;
  }

  /** Whether what was closed has ended. */
  synchronized boolean hasEnded() {
    closing.values().removeIf(Closed::hasEnded);
    return closing.isEmpty();
  }

  /** Takes runs up, or goes on with them, whose subscriptions are at work here. */
  synchronized void resume(List<Run> runs) {
    for (Run run : runs) {
      Opened it = opened.get(run.subscription());
      if (it != null && it.running().add(run.id())) {
        start(it, run);
      }
    }
  }

  private void start(Opened it, Run run) {
    switch (run.kind()) {
      case REPLAY ->
          lane(it.target(), it.endpoint(), run.id(), run.from() - 1, run.until()).start();
      case RECOVERY -> new Recovery(deliverer, it.live(), run).start();
    }
  }

  /** Ends the replays that have delivered everything, or given it up. */
  void endReplays(List<Run> runs) {
    for (Run run : runs) {
      Opened it = opened.get(run.subscription());
      if (it != null) {
        it.endpoint().lanes().stream()
            .filter(lane -> lane.run().equals(run.id()) && lane.isOver())
            .forEach(
                lane -> {
                  lane.close();
                  var unused =
                      deliverer.journal().write(List.of(), List.of(run.at(run.until())), List.of());
                });
      }
    }
  }

  /** How many subscriptions are at work here. */
  int count() {
    return opened.size();
  }

  /** Whether a subscription is at work here. */
  boolean isOpen(String subscription) {
    return opened.containsKey(subscription);
  }

  /** The health of an endpoint that is at work here. */
  Optional<Health> health(String subscription) {
    return Optional.ofNullable(opened.get(subscription)).map(it -> it.endpoint().health());
  }

  /** New events of the feed, in order, on one thread. */
  void offer(List<FeedEntry> entries) {
    for (FeedEntry entry : entries) {
      for (Opened each : interested(entry)) {
        if (each.target().filter().passes(entry)) {
          each.live().offer(entry);
        }
      }
    }
  }

  private List<Opened> interested(FeedEntry entry) {
    return byType.computeIfAbsent(
        entry.type(),
        type ->
            opened.values().stream()
                .filter(each -> mayWant(each.target().filter(), entry))
                .toList());
  }

  private static boolean mayWant(FeedFilter filter, FeedEntry entry) {
    return entry.isHeartbeat()
        || filter.types().isEmpty()
        || filter.types().stream().anyMatch(it -> FeedFilter.isOfType(it, entry.type()));
  }

  private void forgetTypes() {
    byType = new ConcurrentHashMap<>();
  }

  void closeAll() {
    opened.values().forEach(it -> it.endpoint().lanes().forEach(Lane::close));
  }
}
