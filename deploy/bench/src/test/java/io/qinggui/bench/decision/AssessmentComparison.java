package io.qinggui.bench.decision;

import io.qinggui.scenario.report.Chart;
import io.qinggui.scenario.report.Table;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The pure assessment against the same rules on Drools, from 10 to 1,000 facts. */
@Command(name = "assessment", mixinStandardHelpOptions = true)
final class AssessmentComparison implements Callable<Integer> {

  private static final List<String> SIDES =
      List.of("drools", "oursSameRules", "oursEveryRule", "oursStandingKept");

  @Option(names = "--facts", split = ",", description = "facts of an operator")
  private List<Integer> facts = List.of(10, 100, 1000);

  @Option(names = "--forks", description = "processes for each figure; 0: within this one")
  private int forks = 2;

  @Option(names = "--iterations", description = "measurements in each process, after half as many")
  private int iterations = 4;

  @Option(names = "--millis", description = "duration of each")
  private int millis = 1000;

  public static void main(String[] args) {
    System.exit(new CommandLine(new AssessmentComparison()).execute(args));
  }

  @Override
  public Integer call() throws RunnerException, IOException {
    Map<String, Map<Integer, Double>> micros = micros(new Runner(options()).run());
    publish(micros, System.out);
    return 0;
  }

  private Options options() {
    return new OptionsBuilder()
        .include(AssessmentBenchmark.class.getName().replace(".", "\\."))
        .param("facts", facts.stream().map(String::valueOf).toArray(String[]::new))
        .forks(forks)
        .warmupIterations(Math.max(1, iterations / 2))
        .warmupTime(TimeValue.milliseconds(millis))
        .measurementIterations(iterations)
        .measurementTime(TimeValue.milliseconds(millis))
        .shouldFailOnError(true)
        .build();
  }

  private static Map<String, Map<Integer, Double>> micros(Collection<RunResult> results) {
    Map<String, Map<Integer, Double>> micros = new TreeMap<>();
    for (RunResult result : results) {
      micros
          .computeIfAbsent(result.getPrimaryResult().getLabel(), side -> new TreeMap<>())
          .put(
              Integer.valueOf(result.getParams().getParam("facts")),
              result.getPrimaryResult().getScore());
    }
    return micros;
  }

  private void publish(Map<String, Map<Integer, Double>> micros, PrintStream out)
      throws IOException {
    Table table =
        new Table(
            "facts",
            "Drools, G1 and C1 (µs)",
            "ours, G1 and C1 (µs)",
            "ours, every rule (µs)",
            "ours, standing kept (µs)",
            "times Drools, G1 and C1",
            "times Drools, every rule",
            "times Drools, standing kept");
    for (int size : facts) {
      double[] cost = SIDES.stream().mapToDouble(it -> at(micros, it, size)).toArray();
      table.row(
          size,
          cost[0],
          cost[1],
          cost[2],
          cost[3],
          cost[0] / cost[1],
          cost[0] / cost[2],
          cost[0] / cost[3]);
    }
    out.println();
    table.publish("assessment", out);
    Chart.Bars bars = Chart.bars("An assessment", "facts of the operator", "µs");
    List<String> sizes = facts.stream().map(String::valueOf).toList();
    for (String side : SIDES) {
      bars.series(side, sizes, facts.stream().map(it -> at(micros, side, it)).toList());
    }
    bars.logarithmic().publish("assessment", out);
  }

  private static double at(Map<String, Map<Integer, Double>> micros, String side, int size) {
    Double found = micros.getOrDefault(side, Map.of()).get(size);
    if (found == null) {
      throw new IllegalStateException("no figure for " + side + " with " + size + " facts");
    }
    return found;
  }
}
