package io.qinggui.bench.append;

import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.log.LogSigners;
import io.qinggui.platform.log.TransparencyLog;
import io.qinggui.platform.log.file.FileLogStore;
import java.nio.file.Path;
import java.time.InstantSource;

/** The ledger while its transparency log is published. */
final class PublishedStore implements Store {

  private static final byte[] SEED = new byte[32];

  private final Store store;
  private final TransparencyLog log;

  PublishedStore(Ledger ledger, Path directory) {
    this.store = new LedgerStore(ledger);
    this.log =
        TransparencyLog.start(
            ledger,
            FileLogStore.open(directory.resolve("log")),
            new LogSigners("localhost/ledgers/bench", SEED, null),
            InstantSource.system());
  }

  @Override
  public void append(long number) throws Exception {
    store.append(number);
  }

  @Override
  public long groups() {
    return store.groups();
  }

  @Override
  public long verified() throws Exception {
    return store.verified();
  }

  @Override
  public void close() throws Exception {
    log.close();
    store.close();
  }
}
