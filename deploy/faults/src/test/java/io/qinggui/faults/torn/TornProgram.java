package io.qinggui.faults.torn;

import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.torn.Trial.Verdict;
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

/** Damages copies of a ledger in every way that disks do, and sees what is made of it. */
@Command(
    name = "torn",
    mixinStandardHelpOptions = true,
    description = "Damages copies of a ledger's files and looks for wrong answers.")
final class TornProgram implements Callable<Integer> {

  @Option(names = "--seeds", description = "of each damage; default: ${DEFAULT-VALUE}")
  private int seeds = 40;

  @Option(names = "--seed", description = "the first one; default: random")
  private @Nullable Long seed;

  @Option(
      names = "--commands",
      description = "in the ledger, three events each; default: ${DEFAULT-VALUE}")
  private int commands = 600;

  @Option(
      names = "--start-seeds",
      description = "starts of the standalone on each damage; default: ${DEFAULT-VALUE}")
  private int startSeeds = 3;

  private final PrintStream out = System.out;
  private final List<String> bad = new ArrayList<>();

  public static void main(String[] args) {
    System.exit(new CommandLine(new TornProgram()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    long first = seed == null ? new Random().nextInt(1_000_000) : seed;
    out.println("seeds from " + first);
    Path folder = Files.createTempDirectory("torn");
    List<FileDamage> damages = new ArrayList<>(FileDamage.all());
    damages.addAll(FileDamage.whileOpen());
    ledgers(
        "torn", new Trials(folder.resolve("ledgers"), commands, Long.MAX_VALUE), damages, first);
    ledgers(
        "torn-checkpoint",
        new Trials(folder.resolve("checkpoints"), commands, 2L * commands),
        FileDamage.withCheckpoint(),
        first);
    if (startSeeds > 0) {
      starts(folder.resolve("standalone"), first);
    }
    bad.forEach(out::println);
    out.println(bad.isEmpty() ? "Nothing answered wrongly." : bad.size() + " findings");
    return bad.isEmpty() ? 0 : 1;
  }

  private void ledgers(String name, Trials trials, List<FileDamage> damages, long first)
      throws Exception {
    Table table =
        new Table(
            "damage",
            "trials",
            "found at start",
            "found beside",
            "found on read",
            "harmless",
            "unclear",
            "wrong",
            "message, for example");
    for (FileDamage damage : damages) {
      Trials.Tally tally = trials.run(damage, first, seeds);
      table.row(
          damage.name(),
          seeds,
          tally.of(Verdict.FOUND_AT_START),
          tally.of(Verdict.FOUND_BESIDE),
          tally.of(Verdict.FOUND_ON_READ),
          tally.of(Verdict.HARMLESS),
          tally.of(Verdict.UNCLEAR),
          tally.of(Verdict.WRONG),
          tally.example());
      table.printLast(out);
      bad.addAll(tally.bad());
    }
    out.println();
    table.publish(name, out);
  }

  /** One ledger after the other, so that each damage meets each of them. */
  private void starts(Path folder, long first) throws Exception {
    Files.createDirectories(folder);
    Table table =
        new Table("damage", "ledger", "exit code", "clear", "whole", "others whole", "console");
    StartOnDamage start = new StartOnDamage(CrashImage.make(folder, first, 2_500), folder);
    int turn = 0;
    for (DirectoryDamage damage : DirectoryDamage.all()) {
      for (int i = 0; i < startSeeds; i++) {
        String ledger = Audit.LEDGERS.get(turn++ % Audit.LEDGERS.size());
        StartOnDamage.Outcome outcome = start.of(damage, ledger, first + turn);
        String said = outcome.console().lines().reduce("", (a, b) -> b);
        table.row(
            damage.name(),
            ledger,
            outcome.exitCode(),
            outcome.clear(),
            outcome.whole(),
            outcome.othersWhole(),
            said.length() > 80 ? said.substring(said.length() - 80) : said);
        table.printLast(out);
        if (!outcome.sound()) {
          bad.add(outcome.toString());
        }
      }
    }
    out.println();
    table.publish("torn-start", out);
  }
}
