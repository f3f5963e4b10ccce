package io.qinggui.bench.growth;

import io.qinggui.bench.lone.Cost;
import io.qinggui.scenario.report.Chart;
import io.qinggui.scenario.report.Table;
import io.qinggui.scenario.system.DataDirectories;
import io.qinggui.scenario.system.Workplace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The cost of a command and of a decision with 1,000, 10,000 and 100,000 operators. */
@Command(name = "growth", mixinStandardHelpOptions = true)
final class GrowthBenchmark implements Callable<Integer> {

  @Option(names = "--operators", split = ",", description = "sizes of the register")
  private List<Integer> sizes = List.of(1_000, 10_000, 100_000);

  @Option(names = "--requests", description = "of each kind, after as many that are not counted")
  private int requests = 1_500;

  @Option(names = "--data", description = "keeps the filled registers here, for the next time")
  private @Nullable Path kept;

  @Option(names = "--fill-only", description = "fills the registers and measures nothing")
  private boolean fillOnly;

  public static void main(String[] args) {
    System.exit(new CommandLine(new GrowthBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (kept != null) {
      return run(kept);
    }
    try (Workplace workplace = Workplace.create()) {
      return run(workplace.root());
    }
  }

  private int run(Path root) throws IOException, InterruptedException {
    Filled filled = new Filled(root);
    List<Size> seen = new ArrayList<>();
    for (int operators : sizes) {
      Path data = filled.of(operators, System.out);
      if (!fillOnly) {
        // on a copy, since what is measured adds to the register
        try (Workplace workplace = Workplace.create()) {
          Path copy = workplace.folder("data");
          DataDirectories.copy(data, copy);
          seen.add(Size.measure(operators, copy, requests));
        }
      }
    }
    if (!fillOnly) {
      publish(seen, System.out);
    }
    return 0;
  }

  private static void publish(List<Size> seen, PrintStream out) throws IOException {
    Table costs =
        new Table(
            "request", "operators", "p50 (ms)", "p99 (ms)", "CPU each (ms)", "times smallest");
    Chart.Lines lines = Chart.lines("Lone requests", "operators", "CPU each (ms)");
    for (int kind = 0; kind < seen.getFirst().costs().size(); kind++) {
      List<Double> each = new ArrayList<>();
      for (Size size : seen) {
        Cost cost = size.costs().get(kind);
        each.add(cost.cpuMicros() / 1e3);
        costs.row(
            cost.name(),
            size.operators(),
            cost.millis(50),
            cost.millis(99),
            each.getLast(),
            each.getLast() / each.getFirst());
      }
      lines.series(
          seen.getFirst().costs().get(kind).name(),
          seen.stream().map(Size::operators).toList(),
          each);
    }
    costs.publish("growth", out);
    lines.logarithmic().publish("growth", out);
    out.println();
    Table memory =
        new Table("operators", "answering (s)", "rebuilt (s)", "live heap (MiB)", "RSS (MiB)");
    seen.forEach(
        it -> memory.row(it.operators(), it.answering(), it.rebuilt(), it.heapMiB(), it.rssMiB()));
    memory.publish("growth-memory", out);
  }
}
