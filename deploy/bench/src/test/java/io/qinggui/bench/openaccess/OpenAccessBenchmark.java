package io.qinggui.bench.openaccess;

import io.qinggui.scenario.market.MarketOperator;
import io.qinggui.scenario.market.RegisterFiles;
import io.qinggui.scenario.market.Request;
import io.qinggui.scenario.report.Table;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.StandaloneProcess;
import io.qinggui.scenario.system.Workplace;
import java.io.IOException;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decisions that officers ask for, alone and beside somebody who floods what is public. */
@Command(name = "open-access", mixinStandardHelpOptions = true)
final class OpenAccessBenchmark implements Callable<Integer> {

  @Option(names = "--operators", description = "in the register; default: ${DEFAULT-VALUE}")
  private int operators = 1_000;

  @Option(names = "--seconds", description = "of each phase; default: ${DEFAULT-VALUE}")
  private int seconds = 30;

  @Option(names = "--connections", description = "of the flood; default: ${DEFAULT-VALUE}")
  private int connections = 64;

  private final SplittableRandom random = new SplittableRandom(32);

  public static void main(String[] args) {
    System.exit(new CommandLine(new OpenAccessBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    try (Workplace workplace = Workplace.create()) {
      new RegisterFiles(MarketOperator.first(operators)).write(workplace.folder("files"));
      try (StandaloneProcess system =
              StandaloneProcess.start(
                  workplace.folder("data"), "--import", workplace.folder("files").toString());
          Client client = system.client()) {
        Table table =
            new Table(
                "officers ask", "decisions/s", "p50 (ms)", "p99 (ms)", "flood/s", "refused (%)");
        Duration phase = Duration.ofSeconds(seconds);
        ask(client, phase);
        add(table, "alone", ask(client, phase), null);
        try (Flood flood = Flood.start(system.ports().gateway(), connections, phase)) {
          Histogram beside = ask(client, phase);
          add(table, "beside the flood", beside, flood.result());
        }
        add(table, "alone again", ask(client, phase), null);
        table.publish("open-access", System.out);
      }
    }
    return 0;
  }

  private void add(Table table, String phase, Histogram nanos, Flood.@Nullable Result flood) {
    table.row(
        phase,
        (double) nanos.getTotalCount() / seconds,
        nanos.getValueAtPercentile(50) / 1e6,
        nanos.getValueAtPercentile(99) / 1e6,
        flood == null ? "-" : flood.perSecond(),
        flood == null ? "-" : flood.refusedPercent());
  }

  /** One after the other. */
  private Histogram ask(Client client, Duration length) throws IOException, InterruptedException {
    Histogram nanos = new Histogram(3);
    long end = System.nanoTime() + length.toNanos();
    while (System.nanoTime() < end) {
      Request question =
          MarketOperator.of(random.nextInt(operators))
              .requests()
              .question("ACCEPT_CUSTOMER", "CDN", "");
      long start = System.nanoTime();
      var answer = client.post("auditor", question.path(), question.json());
      nanos.recordValue(System.nanoTime() - start);
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.statusCode() + " " + answer.body());
      }
    }
    return nanos;
  }
}
