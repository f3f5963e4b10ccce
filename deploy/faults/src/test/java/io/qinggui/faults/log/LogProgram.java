package io.qinggui.faults.log;

import io.qinggui.scenario.report.Table;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Does to the logs and their witness what may happen to them, and holds all they said together. */
@Command(
    name = "log",
    mixinStandardHelpOptions = true,
    description = "Kills, alters and puts back logs and their witness, and checks all they said.")
final class LogProgram implements Callable<Integer> {

  @Option(names = "--kills", description = "of the node; default: ${DEFAULT-VALUE}")
  private int kills = 10;

  @Option(names = "--witness-kills", description = "default: ${DEFAULT-VALUE}")
  private int witnessKills = 10;

  @Option(names = "--away", description = "checkpoints without witness; default: ${DEFAULT-VALUE}")
  private int away = 50;

  @Option(names = "--tiles", description = "damages of each kind; default: ${DEFAULT-VALUE}")
  private int tiles = 2;

  @Option(names = "--load", description = "at most so many ms a kill; default: ${DEFAULT-VALUE}")
  private int load = 5_000;

  @Option(names = "--writers", description = "at once; default: ${DEFAULT-VALUE}")
  private int writers = 8;

  @Option(names = "--seed", description = "of moments and places; default: random")
  private @Nullable Long seed;

  @Option(names = "--data", description = "directory to leave behind; default: a temporary one")
  private @Nullable Path data;

  private final PrintStream out = System.out;
  private final Table table =
      new Table(
          "fault",
          "start s",
          "right after s",
          "acknowledged",
          "checkpoints",
          "consistency",
          "inclusion",
          "503/409",
          "wrong");

  public static void main(String[] args) {
    System.exit(new CommandLine(new LogProgram()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    long chosen = seed == null ? new Random().nextInt(1_000_000) : seed;
    Path directory = data == null ? Files.createTempDirectory("log") : data;
    Files.createDirectories(directory);
    out.println("seed " + chosen + ", data in " + directory);
    try (Rounds rounds = new Rounds(directory, writers, chosen)) {
      add(rounds, new Kill(load), rounds.proofs());
      LedgerBack.remember(rounds.world());
      for (List<LogFault> faults : underLoad(rounds.proofs())) {
        add(rounds, faults.toArray(LogFault[]::new));
      }
      add(rounds, rounds.everything());
      for (LedgerBack.Step step : LedgerBack.Step.values()) {
        add(rounds, new LedgerBack(step));
      }
      add(rounds, rounds.everything());
      out.println();
      table.publish("log", out);
      out.println(rounds.findings().text());
      return rounds.findings().publish("log-counts", out);
    }
  }

  /** What is done to one node after the other; a start takes longer than most faults. */
  private List<List<LogFault>> underLoad(LogFault proofs) {
    List<List<LogFault>> all = new ArrayList<>();
    for (int i = 1; i < kills; i++) {
      all.add(List.of(new Kill(load), proofs));
    }
    all.add(List.of(new WitnessKilled(witnessKills), new WitnessAway(away), proofs));
    for (int i = 0; i < tiles; i++) {
      for (TileDamage.Kind kind : TileDamage.Kind.values()) {
        all.add(List.of(new TileDamage(kind, false), new TileDamage(kind, true), proofs));
      }
    }
    all.add(List.of(new KeysRotated(true), proofs));
    all.add(List.of(new KeysRotated(false), proofs));
    all.add(List.of(new WrongClock(Duration.ofMinutes(30)), proofs));
    // of these two not all can be served
    all.add(List.of(new WrongClock(Duration.ofHours(2))));
    all.add(List.of(new CheckpointBack(false), new CheckpointBack(true)));
    return all;
  }

  private void add(Rounds rounds, LogFault... faults) throws Exception {
    Rounds.Round round = rounds.round(faults);
    World world = rounds.world();
    table.row(
        Stream.of(faults)
            .map(LogFault::name)
            .filter(name -> faults.length == 1 || !name.equals("proofs"))
            .collect(Collectors.joining(", ")),
        round.startSeconds(),
        round.faultSeconds() == 0 ? "-" : round.faultSeconds(),
        world.load().history().acknowledged().size(),
        world.seen().count(),
        world.proofs().consistency(),
        world.proofs().inclusion(),
        world.proofs().refused(),
        round.wrong());
    table.printLast(out);
    if (round.wrong() > 0) {
      out.println(rounds.findings().text());
    }
  }
}
