package io.qinggui.faults.torn;

import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.audit.LedgerFile;
import io.qinggui.faults.audit.StoredEvent;
import io.qinggui.scenario.system.DataDirectories;
import io.qinggui.scenario.system.StandaloneProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What a user sees who starts the standalone on a directory with a damaged ledger. */
public final class StartOnDamage {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private static final String CUT = "file cut short";

  private final CrashImage image;
  private final Path folder;

  /**
   * @param folder for copies
   */
  StartOnDamage(CrashImage image, Path folder) {
    this.image = image;
    this.folder = folder;
  }

  /**
   * How the start ended.
   *
   * @param exitCode of the process, -1 when it came up
   * @param console its last lines
   * @param othersWhole whether the other ledgers hold what they held
   * @param whole whether this ledger does
   */
  public record Outcome(
      String damage,
      String ledger,
      int exitCode,
      String console,
      boolean othersWhole,
      boolean whole) {

    /** Clear, or the damage met nothing that counts. */
    boolean sound() {
      return clear() || (exitCode < 0 && whole && othersWhole);
    }

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
  public static Outcome cutShort(Path data, String ledger) throws IOException {
    DirectoryDamage cut =
        DirectoryDamage.all().stream()
            .filter(it -> it.name().equals(CUT))
            .findFirst()
            .orElseThrow();
    return new StartOnDamage(CrashImage.of(data, data), data.resolveSibling("copies"))
        .of(cut, ledger, 1);
  }

  /** Damages a copy and starts on it. */
  Outcome of(DirectoryDamage damage, String ledger, long seed) throws IOException {
    Path data = folder.resolve(damage.name().replace(' ', '-') + "-" + ledger);
    DataDirectories.copy(image.killed(), data);
    Map<String, List<String>> before = hashes(data, Audit.LEDGERS);
    damage
        .action()
        .on(
            LedgerFile.directory(data, ledger),
            ledger,
            LedgerFile.directory(image.older(), ledger),
            new Random(seed));
    try (StandaloneProcess process = StandaloneProcess.starting(data, "--empty")) {
      int exitCode = process.awaitEndOrUp(PATIENCE);
      process.kill();
      List<String> others = Audit.LEDGERS.stream().filter(it -> !it.equals(ledger)).toList();
      return new Outcome(
          damage.name(),
          ledger,
          exitCode,
          process.console().strip(),
          holds(data, others, before),
          exitCode < 0 && holds(data, List.of(ledger), before));
    }
  }

  private static Map<String, List<String>> hashes(Path data, List<String> ledgers) {
    Map<String, List<String>> hashes = new HashMap<>();
    for (String name : ledgers) {
      hashes.put(
          name, LedgerFile.read(data, name).events().stream().map(StoredEvent::leafHash).toList());
    }
    return hashes;
  }

  /** What a start adds, announcements say, is no damage. */
  private static boolean holds(Path data, List<String> ledgers, Map<String, List<String>> before) {
    for (Map.Entry<String, List<String>> now : hashes(data, ledgers).entrySet()) {
      List<String> held = before.getOrDefault(now.getKey(), List.of());
      if (now.getValue().size() < held.size()
          || !now.getValue().subList(0, held.size()).equals(held)) {
        return false;
      }
    }
    return true;
  }
}
