package io.qinggui.bench.replay;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * A streaming processor over an event store: one thread reads and hands out, another one handles.
 */
final class ThroughAxon implements AutoCloseable {

  private static final int BATCH = 1_000;

  private final ScheduledExecutorService coordinator = Executors.newSingleThreadScheduledExecutor();
  private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor();
  private final Counting counting;
  private final EmbeddedEventStore store;
  private final PooledStreamingEventProcessor processor;

  ThroughAxon(EventStorageEngine engine, long events) {
    counting = new Counting(events);
    store = EmbeddedEventStore.builder().storageEngine(engine).build();
    processor =
        PooledStreamingEventProcessor.builder()
            .name("counting")
            .eventHandlerInvoker(
                SimpleEventHandlerInvoker.builder().eventHandlers(counting).build())
            .messageSource(store)
            .tokenStore(new InMemoryTokenStore())
            .transactionManager(NoTransactionManager.instance())
            .coordinatorExecutor(coordinator)
            .workerExecutor(worker)
            .initialSegmentCount(1)
            .initialToken(source -> source.createTailToken())
            .batchSize(BATCH)
            .build();
  }

  /** From the first event to the last. */
  Map<Class<?>, Long> count() throws InterruptedException {
    processor.start();
    return counting.complete();
  }

  @Override
  public void close() {
    processor.shutDown();
    coordinator.close();
    worker.close();
    store.shutDown();
  }
}
