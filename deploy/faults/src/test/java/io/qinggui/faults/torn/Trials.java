package io.qinggui.faults.torn;

import io.qinggui.faults.torn.Trial.Result;
import io.qinggui.faults.torn.Trial.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Many trials of each damage. */
final class Trials {

  private final Path folder;
  private final SampleLedger sample;
  private final Trial trial;
  private int directories;

  /**
   * @param folder empty
   * @param commands in the ledger that is damaged
   * @param checkpointInterval events between its checkpoints
   */
  Trials(Path folder, int commands, long checkpointInterval) throws IOException {
    this.folder = folder;
    this.sample = SampleLedger.make(folder.resolve("sample"), commands, checkpointInterval);
    this.trial = Trial.on(sample, folder.resolve("before"));
  }

  /**
   * What became of one damage.
   *
   * @param bad the results that must not be, with their seeds
   * @param example what was said of a damage that was found
   */
  record Tally(Map<Verdict, Integer> verdicts, List<String> bad, String example) {
    int of(Verdict verdict) {
      return verdicts.getOrDefault(verdict, 0);
    }
  }

  /** The same damage with one seed after the other. */
  Tally run(FileDamage damage, long firstSeed, int seeds) throws IOException {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    List<String> bad = new ArrayList<>();
    String example = "";
    for (long seed = firstSeed; seed < firstSeed + seeds; seed++) {
      Result result = one(damage, seed);
      verdicts.merge(result.verdict(), 1, Integer::sum);
      switch (result.verdict()) {
        case FOUND_AT_START, FOUND_BESIDE, FOUND_ON_READ -> example = result.message();
        case UNCLEAR, WRONG -> bad.add(damage.name() + ", seed " + seed + ": " + result);
        case HARMLESS -> {
          // nothing to tell
        }
      }
    }
    return new Tally(verdicts, bad, example);
  }

  private Result one(FileDamage damage, long seed) throws IOException {
    Path directory = folder.resolve("trial-" + ++directories);
    boolean killed = damage.state() == FileDamage.State.KILLED;
    SampleLedger.copy(killed ? sample.killed() : sample.closed(), directory);
    Result result;
    if (damage.state() == FileDamage.State.OPEN) {
      result = trial.runOpen(directory, damage, new Random(seed));
    } else {
      damage.action().on(directory, new Random(seed), sample);
      result = trial.run(directory);
    }
    delete(directory);
    return result;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
