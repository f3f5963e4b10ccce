package io.qinggui.bench.subscriber;

import io.qinggui.scenario.report.Chart;
import io.qinggui.scenario.report.Table;
import io.qinggui.scenario.system.StandaloneProcess;
import io.qinggui.scenario.system.Workplace;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.DoubleStream;
import org.HdrHistogram.Histogram;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** From the answer of a command to its event in a foreign consumer's hands, at a fixed rate. */
@Command(name = "subscriber", mixinStandardHelpOptions = true)
final class SubscriberBenchmark implements Callable<Integer> {

  private static final double[] PERCENTILES = {10, 50, 90, 99, 99.9, 100};

  @Option(names = "--rate", description = "commands a second")
  private int rate = 200;

  @Option(names = "--seconds", description = "for how long")
  private int seconds = 60;

  @Option(names = "--warm-up", description = "seconds before that are not counted")
  private int warmUp = 20;

  public static void main(String[] args) {
    System.exit(new CommandLine(new SubscriberBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    try (Workplace workplace = Workplace.create();
        StandaloneProcess system = StandaloneProcess.start(workplace.folder("data"), "--empty")) {
      Arrivals arrivals =
          Arrivals.measure(system, rate, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
      publish(arrivals, System.out);
      return arrivals.sound() ? 0 : 1;
    }
  }

  private void publish(Arrivals arrivals, PrintStream out) throws IOException {
    Table table = new Table("ms", "count", "p10", "p50", "p90", "p99", "p99.9", "max");
    row(table, "due to answer", arrivals.answer());
    row(table, "answer to event", arrivals.event());
    row(table, "due to event", arrivals.whole());
    table.publish("subscriber", out);
    out.printf(
        "%d a second for %d s; refused %s, lost %d, doubled %d%n",
        rate, seconds, arrivals.refused(), arrivals.lost(), arrivals.doubled());
    Chart.lines("From command to subscriber", "percentile", "ms")
        .series("due to answer", percentiles(), millis(arrivals.answer()))
        .series("answer to event", percentiles(), millis(arrivals.event()))
        .series("due to event", percentiles(), millis(arrivals.whole()))
        .linear()
        .publish("subscriber", out);
  }

  private static void row(Table table, String name, Histogram nanos) {
    List<Double> millis = millis(nanos);
    table.row(
        name,
        nanos.getTotalCount(),
        millis.get(0),
        millis.get(1),
        millis.get(2),
        millis.get(3),
        millis.get(4),
        millis.get(5));
  }

  private static List<Double> percentiles() {
    return DoubleStream.of(PERCENTILES).boxed().toList();
  }

  private static List<Double> millis(Histogram nanos) {
    return DoubleStream.of(PERCENTILES)
        .mapToObj(it -> nanos.getValueAtPercentile(it) / 1e6)
        .toList();
  }
}
