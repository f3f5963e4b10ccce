package io.qinggui.notification.delivery.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.notification.delivery.Answer;
import io.qinggui.notification.delivery.Answer.Kind;
import io.qinggui.notification.delivery.Attempt;
import io.qinggui.notification.delivery.DeliveryStatus;
import io.qinggui.notification.feed.FeedFilter;
import io.qinggui.notification.feed.runtime.FeedFixture;
import io.qinggui.notification.feed.runtime.FeedItem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills at random moments: from then on nothing of the killed instance is written or sent. Whatever
 * the next one finds, every event is delivered, in the order of its operator, and only what was
 * under way is delivered twice.
 */
class KilledDeliveriesTest {

  private static final int EVENTS = 400;
  private static final int KILLS = 5;
  private static final int MOST_AT_ONCE = 10;

  @TempDir private Path directory;

  @RepeatedTest(5)
  void nothing_is_skipped_and_only_what_was_under_way_is_doubled(RepetitionInfo repetition)
      throws Exception {
    Random random = new Random(repetition.getCurrentRepetition());
    MovedClock clock = new MovedClock();
    List<FeedItem> taken = Collections.synchronizedList(new ArrayList<>());
    Map<Long, String> subjects = new HashMap<>();
    try (FeedFixture feed = new FeedFixture();
        DeliveryStore store = SqliteDeliveryStore.open(directory)) {
      for (int life = 0; life <= KILLS; life++) {
        AtomicBoolean killed = new AtomicBoolean();
        Random fails = new Random(random.nextLong());
        Door door = (item, at) -> send(item, at, killed, taken, fails);
        Deliveries deliveries =
            new Deliveries(
                new Deliverer(feed.feed(), killable(store, killed), clock, random::nextDouble),
                MOST_AT_ONCE,
                "one");
        deliveries.activate(new Target("sub", FeedFilter.ALL, true, 0, null, door, new Told()));
        for (int i = 0; i < EVENTS / KILLS && life < KILLS; i++) {
          String subject = "S" + random.nextInt(12);
          subjects.put(
              feed.publish(subject, "io.qinggui.inspection.case-opened.v1", "{}"), subject);
        }
        if (life < KILLS) {
          Thread.sleep(random.nextInt(60));
          killed.set(true);
          deliveries.close();
        } else {
          awaitAll(store, clock);
          deliveries.close();
        }
        clock.move(Duration.ofSeconds(6));
      }
    }
    List<Long> positions = taken.stream().map(FeedItem::position).toList();
    assertThat(positions).containsAll(LongStream.rangeClosed(1, EVENTS).boxed().toList());
    assertThat(positions.size() - EVENTS).isBetween(0, KILLS * MOST_AT_ONCE);
    Map<String, List<Long>> bySubject = new HashMap<>();
    for (long position : new LinkedHashSet<>(positions)) {
      bySubject.computeIfAbsent(subjects.get(position), s -> new ArrayList<>()).add(position);
    }
    bySubject.forEach((subject, each) -> assertThat(each).as(subject).isSorted());
  }

  private static Answer send(
      FeedItem item, Instant at, AtomicBoolean killed, List<FeedItem> taken, Random fails)
      throws InterruptedException {
    if (killed.get()) {
      throw new InterruptedException("killed");
    }
    boolean fail;
    synchronized (fails) {
      fail = fails.nextInt(20) == 0;
    }
    Thread.sleep(1);
    if (!fail) {
      taken.add(item);
    }
    return new Answer(
        new Attempt(at, fail ? 500 : 200, 1, "", null), fail ? Kind.FAILED : Kind.TAKEN, null);
  }

  /** A store that writes nothing any more once its instance is killed, and forgets who waits. */
  private static DeliveryStore killable(DeliveryStore store, AtomicBoolean killed) {
    return (DeliveryStore)
        Proxy.newProxyInstance(
            DeliveryStore.class.getClassLoader(),
            new Class<?>[] {DeliveryStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("apply") && killed.get()) {
                throw new IllegalStateException("killed");
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static void awaitAll(DeliveryStore store, MovedClock clock) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              clock.move(Duration.ofMinutes(1));
              return store.counts("sub", "").getOrDefault(DeliveryStatus.DELIVERED, 0L) == EVENTS;
            });
  }
}
