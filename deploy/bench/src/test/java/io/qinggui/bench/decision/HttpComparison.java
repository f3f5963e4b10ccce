package io.qinggui.bench.decision;

import io.qinggui.scenario.report.Chart;
import io.qinggui.scenario.report.Median;
import io.qinggui.scenario.report.Table;
import io.qinggui.scenario.system.Workplace;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Decisions over HTTP against a constant of the same size from the same service. */
@Command(name = "decisions", mixinStandardHelpOptions = true)
final class HttpComparison implements Callable<Integer> {

  private static final String CONSTANT = "/api/v1/constant";
  private static final String DECISIONS = "/api/v1/decisions";

  @Option(names = "--operators", description = "asked about in turn")
  private int operators = 500;

  @Option(names = "--connections", description = "kept alive")
  private int connections = 8;

  @Option(names = "--seconds", description = "of a round")
  private int seconds = 8;

  @Option(names = "--rounds", description = "of each endpoint in turn, after one not counted")
  private int rounds = 5;

  public static void main(String[] args) {
    System.exit(new CommandLine(new HttpComparison()).execute(args));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (!Wrk.installed()) {
      System.err.println("This measurement needs wrk, which is not there (Debian: package wrk).");
      return 2;
    }
    try (Workplace workplace = Workplace.create();
        ServiceProcess service =
            ServiceProcess.start(
                ServiceWithConstant.class,
                workplace.folder("ledger").toString(),
                String.valueOf(operators))) {
      List<String> questions =
          IntStream.range(0, operators).mapToObj(ServiceWithConstant::question).toList();
      Wrk wrk =
          new Wrk(
              service.port(),
              service.token(),
              connections,
              Files.createDirectories(workplace.folder("load")),
              questions);
      return measure(wrk);
    }
  }

  private int measure(Wrk wrk) throws IOException, InterruptedException {
    Duration duration = Duration.ofSeconds(seconds);
    wrk.post(DECISIONS, duration);
    wrk.post(CONSTANT, duration);
    List<Wrk.Round> constant = new ArrayList<>();
    List<Wrk.Round> decisions = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      constant.add(wrk.post(CONSTANT, duration));
      decisions.add(wrk.post(DECISIONS, duration));
    }
    publish(constant, decisions, System.out);
    return failed(constant) + failed(decisions) == 0 ? 0 : 1;
  }

  private static long failed(List<Wrk.Round> rounds) {
    return rounds.stream().mapToLong(Wrk.Round::failed).sum();
  }

  private static void publish(List<Wrk.Round> constant, List<Wrk.Round> decisions, PrintStream out)
      throws IOException {
    Table table =
        new Table("endpoint", "a second", "p50 (ms)", "p99 (ms)", "failed", "of constant");
    double limit = median(constant, Wrk.Round::perSecond);
    row(table, "constant", constant, limit);
    row(table, "decisions", decisions, limit);
    table.publish("decisions", out);
    List<String> numbers =
        IntStream.rangeClosed(1, constant.size()).mapToObj(String::valueOf).toList();
    Chart.bars("Over HTTP, one service", "round", "answers a second")
        .series("constant", numbers, constant.stream().map(Wrk.Round::perSecond).toList())
        .series("decisions", numbers, decisions.stream().map(Wrk.Round::perSecond).toList())
        .linear()
        .publish("decisions", out);
  }

  private static void row(Table table, String name, List<Wrk.Round> rounds, double limit) {
    double rate = median(rounds, Wrk.Round::perSecond);
    table.row(
        name,
        rate,
        median(rounds, Wrk.Round::p50),
        median(rounds, Wrk.Round::p99),
        failed(rounds),
        rate / limit);
  }

  private static double median(List<Wrk.Round> rounds, ToDoubleFunction<Wrk.Round> figure) {
    return Median.of(rounds.stream().mapToDouble(figure).toArray());
  }
}
