package io.qinggui.bench.opening;

import io.qinggui.bench.filings.Market;
import io.qinggui.bench.filings.MarketLedger;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.scenario.report.Median;
import io.qinggui.scenario.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Opens ledgers of several lengths, from their checkpoints and without. */
@Command(name = "opening", mixinStandardHelpOptions = true)
public final class OpeningBenchmark implements Callable<Integer> {

  private static final String LEDGER = "license";

  @Option(names = "--events", split = ",", defaultValue = "100000,1000000,5000000")
  List<Long> sizes = List.of();

  @Option(names = "--rounds", defaultValue = "5", description = "starts from a checkpoint")
  int rounds = 5;

  @Option(
      names = "--interval",
      defaultValue = "50000",
      description = "events between checkpoints; default: ${DEFAULT-VALUE}")
  long interval = 50_000;

  @Option(names = "--data", description = "keeps filled ledgers there for the next time")
  @Nullable Path data;

  /** From the command line. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new OpeningBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path parent = data == null ? Files.createTempDirectory("opening") : data;
    try {
      Table table =
          new Table(
              "events",
              "ledger, MB",
              "checkpoint, MB",
              "read as a whole, s",
              "from the checkpoint, s",
              "heap of the indexes, MB",
              "verified beside its use, s");
      for (long size : sizes) {
        Market market = Market.atLeast(size);
        measure(
            Files.createDirectories(parent.resolve("market-" + market.events())), market, table);
      }
      table.publish("opening", System.out);
      return 0;
    } finally {
      if (data == null) {
        FileSystemUtils.deleteRecursively(parent);
      }
    }
  }

  private void measure(Path directory, Market market, Table table) throws Exception {
    try (SqliteLedger ledger = open(directory)) {
      MarketLedger.fill(ledger, market);
    }
    Path checkpoint = directory.resolve(LEDGER + ".checkpoint");
    long size = Files.size(checkpoint);
    List<Double> opened = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      opened.add(secondsToOpen(directory));
    }
    long before = usedHeap();
    long heap;
    double verified;
    long begun = System.nanoTime();
    try (SqliteLedger ledger = open(directory)) {
      heap = usedHeap() - before;
      var unused = ledger.verification().toCompletableFuture().join();
      verified = (System.nanoTime() - begun) / 1e9;
    }
    Files.delete(checkpoint);
    double whole = secondsToOpen(directory);
    table.row(
        market.events(),
        megabytes(Files.size(directory.resolve(LEDGER + ".db"))),
        megabytes(size),
        whole,
        Median.of(opened),
        megabytes(heap),
        verified);
    table.printLast(System.out);
  }

  private double secondsToOpen(Path directory) throws IOException {
    System.gc(); // what others left behind is not this one's cost
    long begun = System.nanoTime();
    try (SqliteLedger ledger = open(directory)) {
      if (ledger.read(ledger.head() - 1, 1).isEmpty()) {
        throw new IllegalStateException("it answers nothing");
      }
      return (System.nanoTime() - begun) / 1e9;
    }
  }

  private SqliteLedger open(Path directory) {
    return SqliteLedger.open(directory, LEDGER, InstantSource.system(), interval);
  }

  private static long usedHeap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private static double megabytes(long bytes) {
    return bytes / 1e6;
  }
}
