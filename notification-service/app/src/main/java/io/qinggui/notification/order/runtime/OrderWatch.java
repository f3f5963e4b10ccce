package io.qinggui.notification.order.runtime;

import io.qinggui.platform.consumer.Worker;
import java.time.Duration;

/** Keeps looking after the orders on a thread of its own. */
final class OrderWatch implements AutoCloseable {

  private static final Duration SOON = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final OrderSweep sweep;
  private final Duration every;
  private final Worker worker;

  private OrderWatch(OrderSweep sweep, Duration every) {
    this.sweep = sweep;
    this.every = every;
    this.worker = new Worker("order-watch", this::run);
  }

  static OrderWatch start(OrderSweep sweep, Duration every) {
    OrderWatch watch = new OrderWatch(sweep, every);
    watch.worker.start();
    return watch;
  }

  private void run(Worker self) throws InterruptedException {
    while (!self.isStopping()) {
      Duration pause = sweep.run() ? every : SOON;
      self.healthy();
      self.rest(pause);
    }
  }

  /** Ends after the look under way; waits up to 10 s for that. */
  @Override
  public void close() {
    worker.finish(PATIENCE);
  }
}
