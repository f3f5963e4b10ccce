package io.qinggui.notification.delivery.runtime;

import io.qinggui.notification.delivery.Delivery;
import io.qinggui.notification.delivery.LaneState;
import io.qinggui.notification.delivery.Run;
import io.qinggui.notification.delivery.runtime.DeliveryStore.Changes;
import io.qinggui.platform.consumer.Worker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Writes what the lanes did, in the order in which they did it; what many did meanwhile is one
 * durable write. When the store is away it waits for it, and so do the lanes: nothing is sent whose
 * end could not be kept.
 */
final class Journal implements AutoCloseable {

  private static final int AT_ONCE = 500;
  private static final Duration LOOK = Duration.ofMillis(200);

  private final DeliveryStore store;
  private final BlockingQueue<Entry> queue = new LinkedBlockingQueue<>();
  private final List<Entry> taken = new ArrayList<>();
  private final Worker worker = new Worker("delivery-journal", this::run);

  private record Entry(
      List<Delivery> deliveries,
      List<Run> runs,
      List<LaneState> lanes,
      CompletableFuture<Void> written) {}

  Journal(DeliveryStore store) {
    this.store = store;
    worker.start();
  }

  /** Writes a delivery and how far its lane is with it; completes when both are durable. */
  CompletableFuture<Void> write(Delivery delivery, LaneState lane) {
    return write(List.of(delivery), List.of(), List.of(lane));
  }

  /** Writes these together. */
  CompletableFuture<Void> write(List<Delivery> deliveries, List<Run> runs, List<LaneState> lanes) {
    CompletableFuture<Void> written = new CompletableFuture<>();
    queue.add(new Entry(deliveries, runs, lanes, written));
    return written;
  }

  /** What was taken and could not be written is written when the store is back. */
  private void run(Worker self) throws InterruptedException {
    while (!self.isStopping() || !queue.isEmpty()) {
      if (taken.isEmpty()) {
        Entry first = queue.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
        if (first == null) {
          continue;
        }
        taken.add(first);
        queue.drainTo(taken, AT_ONCE - 1);
      }
      store.apply(together(taken));
      taken.forEach(entry -> entry.written().complete(null));
      taken.clear();
      self.healthy();
    }
  }

  /** The last of what has the same key counts: the store need not write the ones before it. */
  private static Changes together(List<Entry> entries) {
    Map<String, Delivery> deliveries = new LinkedHashMap<>();
    Map<String, Run> runs = new LinkedHashMap<>();
    Map<String, LaneState> lanes = new LinkedHashMap<>();
    for (Entry entry : entries) {
      entry.deliveries().forEach(it -> deliveries.put(it.subscription() + "/" + it.id(), it));
      entry.runs().forEach(it -> runs.put(it.id(), it));
      entry.lanes().forEach(it -> lanes.put(it.subscription(), it));
    }
    return new Changes(
        List.copyOf(deliveries.values()), List.copyOf(runs.values()), List.copyOf(lanes.values()));
  }

  @Override
  public void close() {
    worker.close();
  }
}
