package io.qinggui.bench.replay;

import io.qinggui.bench.filings.Market;
import io.qinggui.platform.testkit.EmbeddedMongo;
import io.qinggui.scenario.report.Chart;
import io.qinggui.scenario.report.Median;
import io.qinggui.scenario.report.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reading a whole ledger again, at 100,000 and 1,000,000 events. */
@Command(name = "replay", mixinStandardHelpOptions = true)
public final class ReplayBenchmark implements Callable<Integer> {

  @Option(names = "--events", split = ",", defaultValue = "100000,1000000")
  List<Long> sizes = List.of(100_000L, 1_000_000L);

  @Option(
      names = "--rounds",
      description = "measured rounds, after one to warm up with the smallest size",
      defaultValue = "3")
  int rounds = 3;

  @Option(names = "--only", split = ";", description = "replays by name")
  List<String> only = List.of();

  @Option(names = "--data", description = "keeps filled stores there for the next time")
  @Nullable Path data;

  @Option(names = "--fill", description = "only fills them")
  boolean fillOnly;

  private final Map<String, Map<Long, List<Double>>> rates = new LinkedHashMap<>();

  /** From the command line. */
  public static void main(String... arguments) {
    System.exit(new CommandLine(new ReplayBenchmark()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path directory = data == null ? Files.createTempDirectory("replay") : data;
    try (EmbeddedMongo server = EmbeddedMongo.start()) {
      measure(directory, server);
      return 0;
    } finally {
      if (data == null) {
        FileSystemUtils.deleteRecursively(directory);
      }
    }
  }

  private void measure(Path directory, EmbeddedMongo server) throws Exception {
    List<Filled> markets = new ArrayList<>();
    for (long size : sizes) {
      markets.add(Filled.in(directory, Market.atLeast(size)));
    }
    if (fillOnly) {
      return;
    }
    round(markets.subList(0, 1), server);
    rates.clear();
    for (int i = 0; i < rounds; i++) {
      round(markets, server);
    }
    publish();
  }

  private void round(List<Filled> markets, EmbeddedMongo server) throws Exception {
    for (Filled market : markets) {
      for (Map.Entry<String, Replays.Replay> each : new Replays(market, server).all().entrySet()) {
        if (only.isEmpty() || only.contains(each.getKey())) {
          run(each.getKey(), each.getValue(), market.market().events());
        }
      }
    }
  }

  private void run(String name, Replays.Replay replay, long events) throws Exception {
    System.gc(); // what others left behind is not this one's cost
    replay.run(
        timed -> {
          long begun = System.nanoTime();
          timed.run();
          double rate = events * 1e9 / (System.nanoTime() - begun);
          rates
              .computeIfAbsent(name, key -> new LinkedHashMap<>())
              .computeIfAbsent(events, key -> new ArrayList<>())
              .add(rate);
        });
  }

  private void publish() throws IOException {
    Table table =
        new Table(
            "replay", "events", "seconds", "events/s", "x rival", "% of bare", "% of the smallest");
    rates.forEach(
        (name, bySize) ->
            bySize
                .keySet()
                .forEach(
                    events -> {
                      double rate = median(name, events);
                      table.row(
                          name,
                          events,
                          events / rate,
                          Math.round(rate),
                          ratio(rate, median(Replays.RIVAL, events)),
                          Math.round(100 * ratio(rate, median(Replays.BARE, events))),
                          Math.round(
                              100 * ratio(rate, median(name, bySize.keySet().iterator().next()))));
                    }));
    table.publish("replay", System.out);
    Chart.Bars bars = Chart.bars("Reading a whole ledger again", "events", "events/s");
    rates.forEach(
        (name, bySize) ->
            bars.series(
                name,
                bySize.keySet().stream().map(String::valueOf).toList(),
                bySize.keySet().stream().map(events -> median(name, events)).toList()));
    bars.linear().publish("replay", System.out);
  }

  private double median(String name, long events) {
    List<Double> measured = rates.getOrDefault(name, Map.of()).getOrDefault(events, List.of());
    return measured.isEmpty() ? 0 : Median.of(measured);
  }

  private static double ratio(double rate, double other) {
    return other == 0 ? 0 : rate / other;
  }
}
