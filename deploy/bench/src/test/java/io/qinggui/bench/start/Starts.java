package io.qinggui.bench.start;

import io.qinggui.scenario.report.Chart;
import io.qinggui.scenario.report.Median;
import io.qinggui.scenario.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.util.FileSystemUtils;

/** Starts on the ledgers of the sample campaign. */
final class Starts {

  static final String ANSWERING = "Up after";
  static final String LOADED = "Ctrl-C stops it.";

  private final Path root;
  private final Path work;

  private Starts(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  /** What was seen of one start. */
  private record Seen(double answering, double cpu, long rss, long anonymous) {}

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
    loadSample();
    List<Seen> all = new ArrayList<>();
    for (int i = 1; i <= rounds; i++) {
      all.add(start());
      System.out.printf("round %d: %.1f s%n", i, all.getLast().answering());
    }
    publish(all);
  }

  private void loadSample() throws IOException {
    try (Run first = new Run(root, work)) {
      first.secondsUntil(LOADED);
    }
  }

  private Seen start() throws IOException {
    try (Run run = new Run(root, work)) {
      double answering = run.secondsUntil(ANSWERING);
      double cpu = run.cpuSeconds();
      return new Seen(answering, cpu, run.mebibytes("VmRSS"), run.mebibytes("RssAnon"));
    }
  }

  private static void publish(List<Seen> all) throws IOException {
    Table table = new Table("start", "median of " + all.size(), "fastest", "slowest");
    add(table, "answering after, s", all, Seen::answering);
    add(table, "CPU until answering, s", all, Seen::cpu);
    add(table, "resident memory, MiB", all, Seen::rss);
    add(table, "of it not shared with files, MiB", all, Seen::anonymous);
    table.publish("start", System.out);
    List<String> what = List.of("answering", "CPU");
    Chart.bars("Start", "", "seconds, median of " + all.size())
        .series("start", what, heights(all))
        .linear()
        .publish("start", System.out);
  }

  static <T> void add(Table table, String what, List<T> all, ToDoubleFunction<T> value) {
    double[] sorted = all.stream().mapToDouble(value).sorted().toArray();
    table.row(what, Median.of(sorted), sorted[0], sorted[sorted.length - 1]);
  }

  private static List<Double> heights(List<Seen> all) {
    return List.of(median(all, Seen::answering), median(all, Seen::cpu));
  }

  private static double median(List<Seen> all, ToDoubleFunction<Seen> value) {
    return Median.of(all.stream().mapToDouble(value).toArray());
  }
}
