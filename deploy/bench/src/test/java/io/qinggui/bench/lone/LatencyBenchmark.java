package io.qinggui.bench.lone;

import io.qinggui.scenario.market.MarketOperator;
import io.qinggui.scenario.market.RegisterFiles;
import io.qinggui.scenario.report.Chart;
import io.qinggui.scenario.report.Table;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.StandaloneProcess;
import io.qinggui.scenario.system.Workplace;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lone commands and decisions through the gateway of a warm system. */
@Command(name = "latency", mixinStandardHelpOptions = true)
final class LatencyBenchmark implements Callable<Integer> {

  @Option(names = "--operators", description = "in the register")
  private int operators = 1_000;

  @Option(names = "--requests", description = "of each kind, after as many that are not counted")
  private int requests = 2_000;

  public static void main(String[] args) {
    System.exit(new CommandLine(new LatencyBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (Workplace workplace = Workplace.create()) {
      new RegisterFiles(MarketOperator.first(operators)).write(workplace.folder("files"));
      try (StandaloneProcess system =
              StandaloneProcess.start(
                  workplace.folder("data"), "--import", workplace.folder("files").toString());
          Client client = system.client()) {
        publish(new LoneRequests(system, client, operators).measure(requests), System.out);
      }
    }
    return 0;
  }

  private static void publish(List<Cost> costs, PrintStream out) throws IOException {
    Table table = new Table("request", "p50 (ms)", "p99 (ms)", "max (ms)", "CPU each (ms)");
    for (Cost cost : costs) {
      table.row(
          cost.name(), cost.millis(50), cost.millis(99), cost.millis(100), cost.cpuMicros() / 1e3);
    }
    table.publish("latency", out);
    Chart.bars("Lone requests", "request", "ms")
        .series("p50", names(costs), costs.stream().map(it -> it.millis(50)).toList())
        .series("p99", names(costs), costs.stream().map(it -> it.millis(99)).toList())
        .linear()
        .publish("latency", out);
  }

  private static List<String> names(List<Cost> costs) {
    return costs.stream().map(Cost::name).toList();
  }
}
