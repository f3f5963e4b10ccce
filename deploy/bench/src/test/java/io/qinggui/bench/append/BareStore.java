package io.qinggui.bench.append;

import io.qinggui.bench.filings.NationwideLicense;
import io.qinggui.platform.ledger.envelope.Draft;
import io.qinggui.platform.ledger.envelope.DraftedAppend;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;

/**
 * A bare store with the very bytes that the ledger would store, made before the clock runs.
 *
 * @param prepared groups, ready-made, taken in turn
 * @param groupSize commands in each
 */
record BareStore(
    List<List<byte[]>> prepared,
    int groupSize,
    Insertion insertion,
    Callable<Long> counting,
    AutoCloseable closing)
    implements Store {

  private static final int PREPARED = 2_048;

  /** Durably inserts a group. */
  interface Insertion {
    void insert(long number, List<byte[]> group) throws Exception;
  }

  static BareStore of(
      int groupSize, Insertion insertion, Callable<Long> counting, AutoCloseable closing) {
    List<List<byte[]>> prepared =
        LongStream.range(0, Math.max(1, PREPARED / groupSize))
            .mapToObj(group -> group(group * groupSize, groupSize))
            .toList();
    return new BareStore(prepared, groupSize, insertion, counting, closing);
  }

  private static List<byte[]> group(long first, int size) {
    Instant now = Instant.parse("2017-12-31T15:59:59.999999Z");
    return LongStream.range(first, first + size)
        .mapToObj(number -> DraftedAppend.of(NationwideLicense.filing(number).append()))
        .flatMap(drafted -> drafted.drafts().stream())
        .map((Draft draft) -> draft.seal(now))
        .toList();
  }

  @Override
  public void append(long number) throws Exception {
    insertion.insert(number, prepared.get((int) (number % prepared.size())));
  }

  @Override
  public int commandsInACall() {
    return groupSize;
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
