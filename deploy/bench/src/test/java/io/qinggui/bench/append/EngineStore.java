package io.qinggui.bench.append;

import io.qinggui.bench.filings.NationwideLicense;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * One of Axon's storage engines, or the ledger as one of them.
 *
 * @param counting looks for everything that was appended
 * @param closing releases what the engine uses
 */
record EngineStore(EventStorageEngine engine, Callable<Long> counting, AutoCloseable closing)
    implements Store {

  @Override
  public void append(long number) {
    engine.appendEvents(NationwideLicense.filing(number).messages(Instant.now()));
  }

  @Override
  public long verified() throws Exception {
    return counting.call();
  }

  @Override
  public void close() throws Exception {
    closing.close();
  }
}
