package io.qinggui.bench.feed;

import io.qinggui.bench.decision.ServiceProcess;
import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.testkit.EmbeddedKafka;
import io.qinggui.scenario.report.Table;
import io.qinggui.scenario.system.LiveHeap;
import io.qinggui.scenario.system.Workplace;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * A subscriber that was away for a million events: how fast it catches up through the feed, and
 * whether it knows then what one knows who listens to Kafka.
 */
@Command(name = "feed", mixinStandardHelpOptions = true)
final class FeedBenchmark implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofMinutes(30);

  @Option(names = "--events", description = "that were missed")
  private long events = 1_000_000;

  @Option(names = "--operators", description = "whom they are about")
  private long operators = 20_000;

  @Option(names = "--limit", description = "events of a page")
  private int limit = 1_000;

  public static void main(String[] args) {
    System.exit(new CommandLine(new FeedBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    try (Workplace workplace = Workplace.create();
        EmbeddedKafka broker = EmbeddedKafka.start()) {
      new Published(events, operators).publish(broker.bootstrapServers());
      long start = System.nanoTime();
      try (ServiceProcess service =
              ServiceProcess.start(
                  FeedService.class,
                  workplace.folder("ledger").toString(),
                  broker.bootstrapServers());
          ApiClient client = ApiClient.anonymous()) {
        FeedReader reader = new FeedReader(client, service.port(), service.token());
        Awaitility.await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(200))
            .until(() -> reader.head() >= events);
        double taken = secondsSince(start);

        State byFeed = new State();
        start = System.nanoTime();
        reader.catchUp(byFeed, limit);
        double caughtUp = secondsSince(start);

        State byKafka = new State();
        start = System.nanoTime();
        TopicsReader.catchUp(broker.bootstrapServers(), byKafka, events);
        double consumed = secondsSince(start);

        new Table("events", "into the feed (/s)", "by feed (/s)", "by Kafka (/s)", "heap (MiB)")
            .row(
                events,
                Math.round(events / taken),
                Math.round(byFeed.events() / caughtUp),
                Math.round(events / consumed),
                LiveHeap.mib(service.pid()))
            .publish("feed", System.out);
        boolean same = byFeed.hash().equals(byKafka.hash());
        System.out.println(
            same
                ? "Both know the same: " + byFeed.hash()
                : byFeed.hash() + " is not " + byKafka.hash());
        return same ? 0 : 1;
      }
    }
  }

  private static double secondsSince(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
