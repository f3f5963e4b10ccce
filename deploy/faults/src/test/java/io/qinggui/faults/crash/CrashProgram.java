package io.qinggui.faults.crash;

import io.qinggui.faults.load.OperationHistory;
import io.qinggui.scenario.report.Chart;
import io.qinggui.scenario.report.Table;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills the standalone under load, over and over, and audits everything it left. */
@Command(
    name = "crash",
    mixinStandardHelpOptions = true,
    description = "Kills the standalone at random moments under load and audits what is left.")
final class CrashProgram implements Callable<Integer> {

  @Option(names = "--rounds", description = "kills; default: ${DEFAULT-VALUE}")
  private int rounds = 25;

  @Option(names = "--writers", description = "at once; default: ${DEFAULT-VALUE}")
  private int writers = 16;

  @Option(names = "--load", description = "at most so many ms a round; default: ${DEFAULT-VALUE}")
  private int load = 8_000;

  @Option(names = "--settle-every", description = "rounds; default: ${DEFAULT-VALUE}")
  private int settleEvery = 5;

  @Option(names = "--seed", description = "of the moments and of what is filed; default: random")
  private @Nullable Long seed;

  @Option(names = "--data", description = "directory to leave behind; default: a temporary one")
  private @Nullable Path data;

  private final PrintStream out = System.out;
  private final Table table =
      new Table(
          "round",
          "killed",
          "start s",
          "load ms",
          "settled s",
          "acknowledged",
          "lost answers",
          "asked again: new",
          "known",
          "published",
          "wrong",
          "missing");
  private final List<Double> starts = new ArrayList<>();
  private int bad;

  public static void main(String[] args) {
    System.exit(new CommandLine(new CrashProgram()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    long chosen = seed == null ? new Random().nextInt(1_000_000) : seed;
    Path directory = data == null ? Files.createTempDirectory("crash") : data;
    out.println("seed " + chosen + ", data in " + directory);
    Random killPoints = new Random(chosen);
    try (Rounds all = new Rounds(directory.resolve("data"), chosen, writers, load)) {
      for (int i = 1; i <= rounds; i++) {
        // the first start is on nothing, there is no news in auditing it
        KillPoint killPoint = i == 1 ? KillPoint.UNDER_LOAD : KillPoint.any(killPoints);
        add("" + i, killPoint.toString(), all, all.round(killPoint, i % settleEvery == 0));
      }
      add("end", "-", all, all.last());
      report(all.load().history());
    }
    return bad == 0 ? 0 : 1;
  }

  private void add(String name, String killed, Rounds all, Rounds.Round round) {
    OperationHistory history = all.load().history();
    starts.add(round.startSeconds());
    int wrong = round.findings().wrong().size();
    int missing = round.findings().missing().size();
    table.row(
        name,
        killed,
        round.startSeconds(),
        round.loadMillis(),
        round.settledSeconds() == 0 ? "-" : round.settledSeconds(),
        history.acknowledged().size(),
        history.unanswered() + history.serverErrors(),
        history.repeatedFresh(),
        history.repeatedKnown(),
        all.published(),
        wrong,
        missing);
    table.printLast(out);
    if (wrong + missing > 0) {
      bad++;
      out.println(round.findings().text());
    }
  }

  private void report(OperationHistory history) throws Exception {
    out.println();
    table.publish("crash", out);
    List<Integer> rounds = new ArrayList<>();
    for (int i = 1; i <= starts.size(); i++) {
      rounds.add(i);
    }
    Chart.lines("Starts on what a kill left", "start", "seconds until requests are answered")
        .series("standalone", rounds, starts)
        .linear()
        .publish("crash", out);
    history.serverErrorTexts().stream().distinct().limit(10).forEach(out::println);
    out.println(bad == 0 ? "Nothing lost, nothing doubled." : bad + " rounds with findings");
  }
}
