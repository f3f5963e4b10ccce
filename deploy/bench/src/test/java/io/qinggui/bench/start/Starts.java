package io.qinggui.bench.start;

import io.qinggui.scenario.report.Chart;
import io.qinggui.scenario.report.Median;
import io.qinggui.scenario.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.util.FileSystemUtils;

/** Starts without and with the start cache, in turn, on the ledgers of the sample campaign. */
final class Starts {

  private static final String SUMMARY = "Ctrl-C stops it.";

  private final Path root;
  private final Path work;

  private Starts(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  /** What was seen of one start. */
  private record Seen(double answering, double summary, double cpu, long rss, long anonymous) {}

  public static void main(String[] args) throws IOException {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Path work = Files.createTempDirectory("starts");
    try {
      new Starts(Path.of(System.getProperty("qinggui.root")), work).measure(rounds);
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  private void measure(int rounds) throws IOException {
    prepare();
    List<Seen> without = new ArrayList<>();
    List<Seen> with = new ArrayList<>();
    for (int i = 1; i <= rounds; i++) {
      without.add(start(false));
      with.add(start(true));
      System.out.printf(
          "round %d: %.1f s without, %.1f s with%n",
          i, without.getLast().answering(), with.getLast().answering());
    }
    publish(without, with);
  }

  /** A first start loads the sample and leaves a cache, when this build has none yet. */
  private void prepare() throws IOException {
    Optional<Path> before = cache();
    try (Run first = new Run(root, work, true)) {
      first.secondsUntil(SUMMARY);
      long asked = System.nanoTime();
      if (!first.usesCache()) {
        Awaitility.await()
            .atMost(Duration.ofMinutes(10))
            .pollInterval(Duration.ofMillis(200))
            .until(() -> cache().isPresent() && !cache().equals(before));
        System.out.printf(
            "the cache was made in %.0f s, beside a system that was up%n",
            (System.nanoTime() - asked) / 1e9);
      }
    }
    System.out.printf("the cache has %d MiB%n", Files.size(cache().orElseThrow()) >> 20);
  }

  private Seen start(boolean cache) throws IOException {
    try (Run run = new Run(root, work, cache)) {
      double answering = run.secondsUntil("Up after");
      double cpu = run.cpuSeconds();
      double summary = run.secondsUntil(SUMMARY);
      if (run.usesCache() != cache) {
        throw new IllegalStateException("the cache was " + (cache ? "not used" : "used"));
      }
      return new Seen(answering, summary, cpu, run.mebibytes("VmRSS"), run.mebibytes("RssAnon"));
    }
  }

  private Optional<Path> cache() throws IOException {
    try (Stream<Path> files = Files.list(root.resolve("deploy/standalone/target"))) {
      return files
          .filter(each -> each.getFileName().toString().matches("start-cache-[0-9a-f]+-\\d+"))
          .findFirst();
    }
  }

  private static void publish(List<Seen> without, List<Seen> with) throws IOException {
    Table table =
        new Table(
            "median of " + with.size(),
            "without cache",
            "with cache",
            "ratio",
            "fastest",
            "slowest");
    add(table, "answering after, s", without, with, Seen::answering);
    add(table, "summary after, s", without, with, Seen::summary);
    add(table, "CPU until answering, s", without, with, Seen::cpu);
    add(table, "resident memory, MiB", without, with, Seen::rss);
    add(table, "of it not shared with files, MiB", without, with, Seen::anonymous);
    table.publish("start", System.out);
    List<String> what = List.of("answering", "summary", "CPU");
    Chart.bars("Start", "", "seconds, median of " + with.size())
        .series("without cache", what, heights(without))
        .series("with cache", what, heights(with))
        .linear()
        .publish("start", System.out);
  }

  private static void add(
      Table table, String what, List<Seen> without, List<Seen> with, ToDoubleFunction<Seen> value) {
    double before = median(without, value);
    double after = median(with, value);
    table.row(
        what,
        before,
        after,
        before / after,
        range(without, with, value, true),
        range(without, with, value, false));
  }

  private static String range(
      List<Seen> without, List<Seen> with, ToDoubleFunction<Seen> value, boolean lowest) {
    return Stream.of(without, with)
        .map(each -> each.stream().mapToDouble(value).sorted().toArray())
        .map(sorted -> "%.1f".formatted(lowest ? sorted[0] : sorted[sorted.length - 1]))
        .collect(Collectors.joining(" / "));
  }

  private static List<Double> heights(List<Seen> seen) {
    return List.of(
        median(seen, Seen::answering), median(seen, Seen::summary), median(seen, Seen::cpu));
  }

  private static double median(List<Seen> seen, ToDoubleFunction<Seen> value) {
    return Median.of(seen.stream().mapToDouble(value).toArray());
  }
}
