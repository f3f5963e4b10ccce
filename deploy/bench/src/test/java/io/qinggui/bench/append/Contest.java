package io.qinggui.bench.append;

import io.qinggui.scenario.report.Median;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.springframework.util.FileSystemUtils;

/** All runs. Each begins with an empty store; those of a round follow each other. */
final class Contest {

  private final Path directory;
  private final Duration time;
  private final Map<Entry, List<Measured>> results = new LinkedHashMap<>();

  Contest(Path directory, Duration time) {
    this.directory = directory;
    this.time = time;
  }

  /**
   * A line of the results.
   *
   * @param writers how many at once
   * @param name of the contender
   */
  record Entry(int writers, String name) {}

  /** Runs a contender and keeps what it did. */
  Measured run(Entry entry, Contender contender, Load load, int groupSize) throws Exception {
    Path files = Files.createTempDirectory(directory, "store");
    try (Store store = contender.opening().open(files, groupSize)) {
      Measured measured = load.on(store);
      results.computeIfAbsent(entry, key -> new ArrayList<>()).add(measured);
      return measured;
    } finally {
      FileSystemUtils.deleteRecursively(files);
    }
  }

  /** The same with its own name and many writers. */
  Measured run(Contender contender, int writers) throws Exception {
    return run(new Entry(writers, contender.name()), contender, new Load(writers, time), 1);
  }

  /** A bare store with one writer and ready-made groups. */
  Measured runBare(Entry entry, Contender contender, int groupSize) throws Exception {
    return run(entry, contender, new Load(1, time), groupSize);
  }

  void forget() {
    results.clear();
  }

  List<Entry> entries() {
    return List.copyOf(results.keySet());
  }

  /** The median of all rounds; 0 when it took part in none. */
  double median(Entry entry, ToDoubleFunction<Measured> figure) {
    List<Measured> runs = results.getOrDefault(entry, List.of());
    return runs.isEmpty() ? 0 : Median.of(runs.stream().mapToDouble(figure).boxed().toList());
  }
}
