package io.qinggui.faults.broker;

import io.qinggui.scenario.report.Chart;
import io.qinggui.scenario.report.Table;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Takes the broker away under load, once in good order and once by a kill. */
@Command(
    name = "broker-away",
    mixinStandardHelpOptions = true,
    description = "Stops, then kills, the Kafka broker under load and starts it again.")
final class BrokerAwayProgram implements Callable<Integer> {

  @Option(names = "--away", description = "seconds; default: ${DEFAULT-VALUE}")
  private int away = 60;

  @Option(names = "--around", description = "seconds before and after; default: ${DEFAULT-VALUE}")
  private int around = 15;

  @Option(names = "--writers", description = "at once; default: ${DEFAULT-VALUE}")
  private int writers = 4;

  @Option(names = "--seed", description = "of what is filed; default: random")
  private @Nullable Long seed;

  private final PrintStream out = System.out;
  private final Table table =
      new Table(
          "broker",
          "time",
          "seconds",
          "commands/s",
          "p50 ms",
          "p99 ms",
          "max ms",
          "decisions/s",
          "p50 ms",
          "p99 ms",
          "all arrived after s",
          "acknowledged",
          "5xx",
          "wrong",
          "missing");
  private final List<String> places = new ArrayList<>();
  private final List<Double> middles = new ArrayList<>();
  private final List<Double> tails = new ArrayList<>();
  private boolean bad;

  public static void main(String[] args) {
    System.exit(new CommandLine(new BrokerAwayProgram()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    long chosen = seed == null ? new Random().nextInt(1_000_000) : seed;
    Path folder = Files.createTempDirectory("broker-away");
    out.println("seed " + chosen + ", data in " + folder);
    run("stopped", false, folder.resolve("stopped"), chosen);
    run("killed", true, folder.resolve("killed"), chosen);
    out.println();
    table.publish("broker-away", out);
    Chart.bars("Commands while the broker is away", "broker, time", "ms")
        .series("p50", places, middles)
        .series("p99", places, tails)
        .linear()
        .publish("broker-away", out);
    out.println(bad ? "There are findings." : "Nothing lost, nothing doubled, nobody noticed.");
    return bad ? 1 : 0;
  }

  private void run(String how, boolean hard, Path folder, long chosen) throws Exception {
    Files.createDirectories(folder);
    Outage outage = new Outage(folder, writers, chosen);
    Outage.Outcome outcome = outage.run(hard, Duration.ofSeconds(around), Duration.ofSeconds(away));
    outcome.phases().forEach(phase -> add(how, phase, outage, outcome));
    if (!outcome.findings().clean()) {
      bad = true;
      out.println(outcome.findings().text());
    }
  }

  private void add(String how, Outage.Phase phase, Outage outage, Outage.Outcome outcome) {
    Latencies took = phase.latencies();
    table.row(
        how,
        phase.name(),
        phase.seconds(),
        took.operations.getTotalCount() / phase.seconds(),
        Latencies.millis(took.operations, 50),
        Latencies.millis(took.operations, 99),
        Latencies.millis(took.operations, 100),
        took.decisions.getTotalCount() / phase.seconds(),
        Latencies.millis(took.decisions, 50),
        Latencies.millis(took.decisions, 99),
        phase.name().equals("back") ? outcome.arrivedSeconds() : "-",
        outage.load().history().acknowledged().size(),
        outage.load().history().serverErrors(),
        outcome.findings().wrong().size(),
        outcome.findings().missing().size());
    table.printLast(out);
    places.add(how + ", " + phase.name());
    middles.add(Latencies.millis(took.operations, 50));
    tails.add(Latencies.millis(took.operations, 99));
  }
}
