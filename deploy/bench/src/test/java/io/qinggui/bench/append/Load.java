package io.qinggui.bench.append;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** Writers that append one command after the other, each as soon as its last one is durable. */
record Load(int writers, Duration time) {

  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

  /**
   * Runs it.
   *
   * @throws IllegalStateException when the store does not hold exactly what it acknowledged
   */
  Measured on(Store store) throws Exception {
    Measured measured = measure(store);
    long expected = measured.commands() * Store.EVENTS;
    long found = store.verified();
    if (found != expected) {
      throw new IllegalStateException(expected + " events were acknowledged, there are " + found);
    }
    return measured;
  }

  private Measured measure(Store store) throws InterruptedException, ExecutionException {
    AtomicLong numbers = new AtomicLong();
    CountDownLatch start = new CountDownLatch(1);
    List<Future<Histogram>> running = new ArrayList<>();
    // as in the services, where each request has a virtual thread
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < writers; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return write(store, numbers);
                }));
      }
      long begun = System.nanoTime();
      start.countDown();
      Histogram latencies = histogram();
      for (Future<Histogram> each : running) {
        latencies.add(each.get());
      }
      return new Measured(
          latencies.getTotalCount() * store.commandsInACall(),
          System.nanoTime() - begun,
          store.groups(),
          latencies);
    }
  }

  private Histogram write(Store store, AtomicLong numbers) throws Exception {
    Histogram latencies = histogram();
    long begun = System.nanoTime();
    long now = begun;
    while (now - begun < time.toNanos()) {
      store.append(numbers.getAndIncrement());
      long after = System.nanoTime();
      latencies.recordValue(after - now);
      now = after;
    }
    return latencies;
  }

  private static Histogram histogram() {
    return new Histogram(LONGEST_NANOS, 3);
  }
}
