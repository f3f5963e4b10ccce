package io.qinggui.bench.faults.torn;

import io.qinggui.bench.faults.audit.Audit;
import io.qinggui.bench.faults.audit.LedgerFile;
import io.qinggui.bench.faults.audit.StoredEvent;
import io.qinggui.bench.system.DataDirectories;
import io.qinggui.bench.system.StandaloneProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What a user sees who starts the standalone on a directory with a damaged ledger. */
public final class StartOnDamage {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final String CUT = "file cut short";

  private final Wreck wreck;
  private final Path folder;

  /**
   * @param folder for copies
   */
  StartOnDamage(Wreck wreck, Path folder) {
    this.wreck = wreck;
    this.folder = folder;
  }

  /**
   * How the start ended.
   *
   * @param exitCode of the process, -1 when it came up
   * @param console its last lines
   * @param othersWhole whether the other ledgers hold what they held
   */
  public record Outcome(
      String damage, String ledger, int exitCode, String console, boolean othersWhole) {

    /** It ended by itself, and said which ledger it is and from where on it is damaged. */
    public boolean clear() {
      return exitCode > 0
          && console.contains("ledger " + ledger + " in ")
          && console.contains("damaged at position ")
          && !console.contains("\tat ")
          && othersWhole;
    }
  }

  /** Cuts a ledger of a copy of that directory short, and starts on it. */
  public static Outcome cutShort(Path data, String ledger) throws IOException, SQLException {
    Case cut = Case.all().stream().filter(it -> it.name().equals(CUT)).findFirst().orElseThrow();
    return new StartOnDamage(Wreck.of(data, data), data.resolveSibling("copies"))
        .of(cut, ledger, 1);
  }

  /** Damages a copy and starts on it. */
  Outcome of(Case damage, String ledger, long seed) throws IOException, SQLException {
    Path data = folder.resolve(damage.name().replace(' ', '-') + "-" + ledger);
    DataDirectories.copy(wreck.killed(), data);
    List<List<String>> before = others(data, ledger);
    damage
        .action()
        .on(
            data.resolve("ledgers").resolve(ledger),
            ledger,
            wreck.older().resolve("ledgers").resolve(ledger),
            new Random(seed));
    try (StandaloneProcess process = StandaloneProcess.starting(data, "--empty")) {
      int exitCode = process.awaitEndOrUp(PATIENCE);
      process.kill();
      return new Outcome(
          damage.name(),
          ledger,
          exitCode,
          process.console().strip(),
          others(data, ledger).equals(before));
    }
  }

  private static List<List<String>> others(Path data, String damaged) throws SQLException {
    List<List<String>> hashes = new java.util.ArrayList<>();
    for (String name : Audit.LEDGERS) {
      if (!name.equals(damaged)) {
        hashes.add(
            LedgerFile.read(data, name).events().stream().map(StoredEvent::leafHash).toList());
      }
    }
    return hashes;
  }
}
