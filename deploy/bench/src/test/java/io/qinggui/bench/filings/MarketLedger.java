package io.qinggui.bench.filings;

import io.qinggui.platform.ledger.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A market's filings, appended by many writers at a time. */
public final class MarketLedger {

  private static final int MOST_WRITERS = 512;

  private MarketLedger() {}

  /** Fills a ledger that is empty; one that has as many events already is left as it is. */
  public static void fill(Ledger ledger, Market market)
      throws InterruptedException, ExecutionException {
    if (ledger.head() == market.events()) {
      return;
    }
    // an operator's filings come from one writer, so that they stay in order
    long writers = Math.clamp(market.operators() / 4, 1, MOST_WRITERS);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < writers; i++) {
        long part = i;
        running.add(
            threads.submit(
                () -> market.filings(part, writers).forEach(it -> ledger.append(it.append()))));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
  }
}
