package io.qinggui.bench.proof;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import io.qinggui.platform.log.LogSigners;
import io.qinggui.platform.log.LogState;
import io.qinggui.platform.log.LogUnavailableException;
import io.qinggui.platform.log.TransparencyLog;
import io.qinggui.platform.log.file.FileLogStore;
import io.qinggui.scenario.report.Table;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The log of a ledger that is there already: until all of it is published, until it is compared and
 * goes on after a restart, and proofs of events of it. What appends notice of it is in {@code
 * append}.
 */
@Command(name = "proof", mixinStandardHelpOptions = true)
public final class ProofBenchmark implements Callable<Integer> {

  private static final byte[] SEED = new byte[32];
  private static final long LONGEST_NANOS = 10_000_000_000L;

  @Option(names = "--events", split = ",", defaultValue = "1000000,10000000")
  List<Long> events = List.of(1_000_000L, 10_000_000L);

  @Option(
      names = "--proofs",
      defaultValue = "20000",
      description = "after as many that are not counted")
  int proofs = 20_000;

  /** From the command line. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new ProofBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Table table =
        new Table("events", "published s", "goes on s", "proof p50 ms", "p99 ms", "MB on disk");
    for (long count : events) {
      Path directory = Files.createTempDirectory("proof");
      try {
        measure(new NumberedLeaves(count), directory, table);
      } finally {
        FileSystemUtils.deleteRecursively(directory);
      }
    }
    table.publish("proof", System.out);
    return 0;
  }

  private void measure(NumberedLeaves ledger, Path directory, Table table) throws Exception {
    long begun = System.nanoTime();
    long published;
    try (TransparencyLog log = start(ledger, directory)) {
      awaitAll(log, ledger);
      published = System.nanoTime();
    }
    long restarted = System.nanoTime();
    try (TransparencyLog log = start(ledger, directory)) {
      awaitAll(log, ledger);
      long followed = System.nanoTime();
      Histogram unused = prove(log, ledger);
      Histogram taken = prove(log, ledger);
      table.row(
          ledger.head(),
          (published - begun) / 1e9,
          (followed - restarted) / 1e9,
          taken.getValueAtPercentile(50) / 1e6,
          taken.getValueAtPercentile(99) / 1e6,
          bytes(directory) / 1_000_000);
    }
  }

  private static TransparencyLog start(NumberedLeaves ledger, Path directory) {
    return TransparencyLog.start(
        ledger,
        FileLogStore.open(directory),
        new LogSigners("localhost/ledgers/bench", SEED, null),
        InstantSource.system());
  }

  private static void awaitAll(TransparencyLog log, NumberedLeaves ledger) {
    while (!(log.state() instanceof LogState.Following) || size(log) < ledger.head()) {
      LockSupport.parkNanos(MILLISECONDS.toNanos(1));
    }
  }

  private static long size(TransparencyLog log) {
    try {
      return log.checkpoint().checkpoint().size();
    } catch (LogUnavailableException e) {
      return -1;
    }
  }

  private Histogram prove(TransparencyLog log, NumberedLeaves ledger) {
    Random random = new Random(1);
    Histogram taken = new Histogram(LONGEST_NANOS, 3);
    for (int i = 0; i < proofs; i++) {
      var event = ledger.at(1 + random.nextLong(ledger.head()));
      long begun = System.nanoTime();
      var unused = log.inclusion(event, null);
      taken.recordValue(System.nanoTime() - begun);
    }
    return taken;
  }

  private static long bytes(Path directory) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      return files.mapToLong(it -> it.toFile().length()).sum();
    }
  }
}
