package io.qinggui.bench.impact;

import io.qinggui.bench.decision.ServiceProcess;
import io.qinggui.bench.filings.Market;
import io.qinggui.bench.filings.MarketLedger;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.platform.testkit.Api;
import io.qinggui.scenario.report.Table;
import io.qinggui.scenario.system.DataDirectories;
import io.qinggui.scenario.system.LiveHeap;
import io.qinggui.scenario.system.Workplace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** An amendment's impact on a whole register, and the requests of others before and meanwhile. */
@Command(name = "impact", mixinStandardHelpOptions = true)
final class ImpactBenchmark implements Callable<Integer> {

  private static final Duration ASK_EVERY = Duration.ofMillis(500);

  @Option(names = "--operators", description = "in the register, with 12 events each")
  private int operators = 50_000;

  @Option(names = "--per-second", description = "requests of others")
  private int perSecond = 50;

  @Option(names = "--seconds", description = "of others alone, after as many that are not counted")
  private int seconds = 30;

  @Option(names = "--data", description = "keeps the filled ledger here, for the next time")
  private @Nullable Path kept;

  public static void main(String[] args) {
    System.exit(new CommandLine(new ImpactBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, ExecutionException {
    try (Workplace workplace = Workplace.create()) {
      Path filling = kept == null ? workplace.folder("filled") : kept;
      Market market = Market.atLeast((long) operators * Market.EACH);
      try (SqliteLedger filled = SqliteLedger.open(filling, "license", InstantSource.system())) {
        MarketLedger.fill(filled, market);
      }
      // on a copy, since the requests of others add to it
      Path ledger = workplace.folder("ledger");
      DataDirectories.copy(filling, ledger);
      try (ServiceProcess service = ServiceProcess.start(MarketService.class, ledger.toString())) {
        measure(service, market);
      }
    }
    return 0;
  }

  private void measure(ServiceProcess service, Market market)
      throws IOException, InterruptedException {
    Api api = new Api(service.port());
    Others others = new Others(api, service.token(), market, perSecond);
    var unused = others.during(Duration.ofSeconds(seconds));
    Others.Seen alone = others.during(Duration.ofSeconds(seconds));

    long start = System.nanoTime();
    Proposed proposed = Proposed.send(api, service.token());
    AtomicBoolean running = new AtomicBoolean(true);
    Thread asking = Thread.ofVirtual().start(() -> await(proposed, running));
    Others.Seen meanwhile = others.during(running::get);
    asking.join();
    double took = (System.nanoTime() - start) / 1e9;

    long before = LiveHeap.mib(service.pid());
    long within = heapWithin(service, api);
    publish(proposed, took, before, within, System.out);
    publish(alone, meanwhile, System.out);
  }

  private static void await(Proposed proposed, AtomicBoolean running) {
    try {
      while (proposed.isRunning()) {
        Thread.sleep(ASK_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      running.set(false);
    }
  }

  /** In the middle of another one, since looking stops the process; 0 when that is over already. */
  private static long heapWithin(ServiceProcess service, Api api)
      throws IOException, InterruptedException {
    Proposed another = Proposed.send(api, service.token());
    while (another.isRunning()) {
      if (another.done() > 0.5) {
        return LiveHeap.mib(service.pid());
      }
      Thread.sleep(ASK_EVERY);
    }
    return 0;
  }

  private void publish(Proposed proposed, double took, long before, long within, PrintStream out)
      throws IOException {
    new Table("operators", "changing", "seconds", "live heap (MiB)", "meanwhile (MiB)")
        .row(operators, proposed.operators(), took, before, within)
        .publish("impact", out);
    out.println();
  }

  private static void publish(Others.Seen alone, Others.Seen meanwhile, PrintStream out)
      throws IOException {
    Table table = new Table("request", "percentile", "alone (ms)", "meanwhile (ms)", "times");
    rows("decide", alone.decisions(), meanwhile.decisions(), table);
    rows("file a commitment", alone.writes(), meanwhile.writes(), table);
    table.publish("impact-on-others", out);
  }

  private static void rows(String name, Histogram alone, Histogram meanwhile, Table table) {
    for (int percentile : new int[] {50, 99}) {
      double before = Others.Seen.millis(alone, percentile);
      double during = Others.Seen.millis(meanwhile, percentile);
      table.row(name, "p" + percentile, before, during, during / before);
    }
  }
}
