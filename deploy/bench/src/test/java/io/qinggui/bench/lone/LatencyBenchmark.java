package io.qinggui.bench.lone;

import io.qinggui.bench.report.Chart;
import io.qinggui.bench.report.Table;
import io.qinggui.bench.system.Client;
import io.qinggui.bench.system.StandaloneProcess;
import io.qinggui.bench.system.Workplace;
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
    Registry registry = new Registry(operators);
    try (Workplace workplace = Workplace.create()) {
      registry.write(workplace.folder("files"));
      try (StandaloneProcess system =
              StandaloneProcess.start(
                  workplace.folder("data"), "--import", workplace.folder("files").toString());
          Client client = system.client()) {
        publish(new LoneRequests(system, client, registry).measure(requests), System.out);
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
