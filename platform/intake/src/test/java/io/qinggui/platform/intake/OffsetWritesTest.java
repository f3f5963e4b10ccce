package io.qinggui.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OffsetWritesTest {

  private final MemoryConsumerStore memory = new MemoryConsumerStore();
  private final AtomicInteger written = new AtomicInteger();
  private final AtomicBoolean away = new AtomicBoolean();
  private final OffsetWrites writes = new OffsetWrites(watched());

  @Test
  void what_several_reached_is_one_write() {
    writes.add("one", Map.of("told-0", 5L));
    writes.add("two", Map.of("told-0", 7L));
    writes.add("one", Map.of("told-0", 6L, "told-1", 1L));

    writes.flush();
    writes.flush();

    assertThat(written).hasValue(1);
    assertThat(memory.progress("one")).isEqualTo(Map.of("told-0", 6L, "told-1", 1L));
    assertThat(memory.progress("two")).isEqualTo(Map.of("told-0", 7L));
  }

  @Test
  void what_could_not_be_written_is_written_the_next_time_unless_it_went_on() {
    writes.add("one", Map.of("told-0", 5L, "told-1", 5L));
    away.set(true);
    assertThatThrownBy(writes::flush).isInstanceOf(IllegalStateException.class);
    away.set(false);
    writes.add("one", Map.of("told-0", 9L));

    writes.flush();

    assertThat(memory.progress("one")).isEqualTo(Map.of("told-0", 9L, "told-1", 5L));
  }

  @Test
  void whoever_has_flushed_finds_what_it_added() {
    List<Integer> missing = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 200; i++) {
        int number = i;
        threads.execute(
            () -> {
              writes.add("policy-" + number, Map.of("told-0", 1L + number));
              writes.flush();
              if (!memory.progress("policy-" + number).containsKey("told-0")) {
                synchronized (missing) {
                  missing.add(number);
                }
              }
            });
      }
    }

    assertThat(missing).isEmpty();
    assertThat(written.get()).isLessThanOrEqualTo(200);
  }

  private ConsumerStore watched() {
    return (ConsumerStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ConsumerStore.class},
            (proxy, method, arguments) -> {
              if (away.get()) {
                throw new IllegalStateException("away");
              }
              written.incrementAndGet();
              try {
                return method.invoke(memory, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
