package io.qinggui.platform.ledger.recent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TailTest {

  private static final int KEPT = Recent.KEPT;

  private final AtomicLong head = new AtomicLong();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private @Nullable CountDownLatch pause;
  private boolean away;
  private int length = 10;
  private final Tail tail = new Tail(head::get, this::stored);

  @Test
  void what_one_reader_has_read_the_next_one_is_told_from_memory() {
    head.set(10);
    assertThat(positions(tail.read(4, 100))).containsExactly(5L, 6L, 7L, 8L, 9L, 10L);
    assertThat(positions(tail.read(6, 2))).containsExactly(7L, 8L);
    assertThat(asked).containsExactly("4-10");
  }

  @Test
  void only_what_came_since_is_read() {
    head.set(10);
    assertThat(tail.read(0, 100)).hasSize(10);
    head.set(13);
    assertThat(positions(tail.read(8, 4))).containsExactly(9L, 10L, 11L, 12L);
    assertThat(tail.read(8, 100)).hasSize(5);
    assertThat(asked).containsExactly("0-10", "10-12", "12-13");
  }

  @Test
  void nothing_is_asked_for_at_the_end_and_nothing_behind_it_is_told() {
    assertThat(tail.read(0, 100)).isEmpty();
    head.set(3);
    assertThat(tail.read(3, 100)).isEmpty();
    assertThat(tail.read(7, 100)).isEmpty();
    assertThat(tail.read(0, 0)).isEmpty();
    assertThat(tail.read(0, -1)).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void who_reads_far_from_the_end_puts_nothing_in_the_place_of_what_is_near_it() {
    head.set(3L * KEPT);
    assertThat(tail.read(3L * KEPT - 2, 100)).hasSize(2);
    assertThat(tail.read(0, KEPT)).hasSize(KEPT);
    assertThat(tail.read(0, KEPT)).hasSize(KEPT);
    assertThat(tail.read(3L * KEPT - 2, 100)).hasSize(2);
    assertThat(asked).hasSize(3);
  }

  @Test
  void long_events_are_not_kept() {
    length = 8 * 1024 + 1;
    head.set(2);
    assertThat(tail.read(0, 2)).hasSize(2);
    assertThat(tail.read(0, 2)).hasSize(2);
    assertThat(asked).hasSize(2);
  }

  @Test
  void events_here_and_there_are_told_when_all_of_them_are_in_memory() {
    head.set(10);
    assertThat(tail.read(4, 3)).hasSize(3);
    assertThat(tail.at(new long[] {7, 5})).hasValueSatisfying(it -> told(it, 7, 5));
    assertThat(tail.at(new long[] {7, 8})).isEmpty();
    assertThat(tail.at(new long[] {4})).isEmpty();
  }

  @Test
  void what_could_not_be_read_is_read_by_the_next_one() {
    head.set(2);
    away = true;
    assertThatThrownBy(() -> tail.read(0, 2)).isInstanceOf(LedgerUnavailableException.class);
    away = false;
    assertThat(tail.read(0, 2)).hasSize(2);
  }

  @Test
  void of_many_who_come_at_once_one_reads_for_all() throws Exception {
    head.set(100);
    CountDownLatch go = new CountDownLatch(1);
    pause = go;
    try (ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<LedgerEvent>>> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        Callable<List<LedgerEvent>> reader = () -> tail.read(0, 1000);
        all.add(readers.submit(reader));
      }
      go.countDown();
      for (Future<List<LedgerEvent>> each : all) {
        assertThat(each.get()).hasSize(100);
      }
    }
    assertThat(asked).containsExactly("0-100");
  }

  @Property(tries = 300)
  void whoever_reads_in_whatever_order_is_told_what_is_there(
      @ForAll @Size(max = 40) List<@IntRange(max = 9_000) Integer> afters,
      @ForAll @IntRange(min = 1, max = 3_000) int limit) {
    for (int after : afters) {
      head.addAndGet(200);
      long until = Math.min(head.get(), after + (long) limit);
      assertThat(positions(tail.read(after, limit)))
          .isEqualTo(LongStream.rangeClosed(after + 1L, until).boxed().toList());
    }
  }

  private List<LedgerEvent> stored(long after, long until) {
    CountDownLatch wanted = pause;
    if (wanted != null) {
      try {
        wanted.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    if (away) {
      throw new LedgerUnavailableException("away", new IllegalStateException());
    }
    asked.add(after + "-" + until);
    return LongStream.rangeClosed(after + 1, until).mapToObj(this::event).toList();
  }

  private LedgerEvent event(long position) {
    return new LedgerEvent(
        "license",
        position,
        "e-" + position,
        "type",
        1,
        "stream/1",
        position - 1,
        "subject",
        null,
        Instant.EPOCH,
        Actor.system("test"),
        "c-" + position,
        new byte[0],
        new byte[0],
        new byte[length],
        new byte[32]);
  }

  private static void told(List<LedgerEvent> events, long... positions) {
    assertThat(positions(events)).isEqualTo(LongStream.of(positions).boxed().toList());
  }

  private static List<Long> positions(List<LedgerEvent> events) {
    return events.stream().map(LedgerEvent::position).toList();
  }
}
