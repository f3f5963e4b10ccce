package io.qinggui.bench.append;

import io.qinggui.bench.append.Contest.Entry;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.scenario.report.Chart;
import io.qinggui.scenario.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Durable appends of three events of about 600 bytes, by 1, 8 and 64 writers at once. */
@Command(name = "append", mixinStandardHelpOptions = true)
public final class AppendBenchmark implements Callable<Integer> {

  private static final String SAME_GROUPS = ", groups as the ledger's";

  @Option(names = "--store", description = "sqlite or mongodb", defaultValue = "sqlite")
  String store = "sqlite";

  @Option(
      names = "--rounds",
      description = "measured rounds, after one to warm up",
      defaultValue = "5")
  int rounds = 5;

  @Option(names = "--millis", description = "length of a run", defaultValue = "1500")
  int millis = 1500;

  @Option(names = "--writers", split = ",", defaultValue = "1,8,64")
  List<Integer> writers = List.of(1, 8, 64);

  @Option(
      names = "--groups",
      split = ",",
      description = "commands in the groups of the bare store",
      defaultValue = "8,32,128,512")
  List<Integer> groups = List.of(8, 32, 128, 512);

  @Option(names = "--only", split = ";", description = "contenders by name")
  List<String> only = List.of();

  /** From the command line. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new AppendBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path directory = Files.createTempDirectory("append");
    try {
      if (store.equals("mongodb")) {
        try (EmbeddedMongo server = EmbeddedMongo.start()) {
          OnMongo contenders = new OnMongo(server);
          measure(directory, contenders.all(), contenders.bare(), contenders.rivals());
        }
      } else {
        measure(directory, OnSqlite.ALL, OnSqlite.BARE, OnSqlite.RIVALS);
      }
      return 0;
    } finally {
      FileSystemUtils.deleteRecursively(directory);
    }
  }

  private void measure(Path directory, List<Contender> all, Contender bare, List<Contender> rivals)
      throws Exception {
    List<Contender> contenders =
        all.stream().filter(it -> only.isEmpty() || only.contains(it.name())).toList();
    Contest contest = new Contest(directory, Duration.ofMillis(millis));
    round(contest, contenders, bare);
    contest.forget();
    for (int i = 0; i < rounds; i++) {
      round(contest, contenders, bare);
    }
    publish(contest, bare.name(), rivals);
  }

  private void round(Contest contest, List<Contender> contenders, Contender bare) throws Exception {
    for (int count : writers) {
      double groupSize = 1;
      for (Contender contender : contenders) {
        Measured measured = contest.run(contender, count);
        groupSize = Math.max(groupSize, measured.groupSize());
      }
      contest.runBare(
          new Entry(count, bare.name() + SAME_GROUPS), bare, (int) Math.round(groupSize));
    }
    for (int size : groups) {
      contest.runBare(new Entry(1, bare.name() + ", groups of " + size), bare, size);
    }
  }

  private void publish(Contest contest, String bare, List<Contender> rivals) throws IOException {
    Table table =
        new Table(
            "writers",
            "contender",
            "commands/s",
            "events/s",
            "p50 ms",
            "p99 ms",
            "group",
            "x rival",
            "% of bare");
    for (Entry entry : contest.entries()) {
      double rate = contest.median(entry, Measured::commandsPerSecond);
      double rivalRate = fastest(contest, entry.writers(), rivals);
      double bareRate =
          contest.median(
              new Entry(entry.writers(), bare + SAME_GROUPS), Measured::commandsPerSecond);
      table.row(
          entry.writers(),
          entry.name(),
          Math.round(rate),
          Math.round(rate * Store.EVENTS),
          contest.median(entry, it -> it.percentileMillis(50)),
          contest.median(entry, it -> it.percentileMillis(99)),
          contest.median(entry, Measured::groupSize),
          rivalRate == 0 ? "" : rate / rivalRate,
          Math.round(100 * rate / bareRate));
    }
    table.publish("append-" + store, System.out);
    chart(contest, bare).publish("append-" + store, System.out);
  }

  /** Of the rivals with the same store; 0 when none took part. */
  private static double fastest(Contest contest, int writers, List<Contender> rivals) {
    return rivals.stream()
        .map(rival -> new Entry(writers, rival.name()))
        .mapToDouble(entry -> contest.median(entry, Measured::commandsPerSecond))
        .max()
        .orElse(0);
  }

  private Chart chart(Contest contest, String bare) {
    Chart.Bars bars = Chart.bars("Durable append, " + store, "writers", "commands/s");
    List<String> places = writers.stream().map(String::valueOf).toList();
    names(contest, bare)
        .forEach(
            name ->
                bars.series(
                    name,
                    places,
                    writers.stream()
                        .map(it -> contest.median(new Entry(it, name), Measured::commandsPerSecond))
                        .toList()));
    return bars.logarithmic();
  }

  private static Stream<String> names(Contest contest, String bare) {
    return contest.entries().stream()
        .map(Entry::name)
        .distinct()
        .filter(name -> !name.startsWith(bare + ", groups of"));
  }
}
