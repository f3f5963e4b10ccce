package io.qinggui.bench.subscriber;

import io.qinggui.scenario.report.Table;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.StandaloneProcess;
import io.qinggui.scenario.system.Workplace;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.HdrHistogram.Histogram;
import org.awaitility.Awaitility;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * From the answer of a command to its event at a webhook, at a fixed rate and with many
 * subscriptions; then how many deliveries a second there are when all is delivered again.
 */
@Command(name = "webhooks", mixinStandardHelpOptions = true)
final class WebhooksBenchmark implements Callable<Integer> {

  @Option(names = "--rate", description = "commands a second")
  private int rate = 200;

  @Option(names = "--seconds", description = "for how long")
  private int seconds = 60;

  @Option(names = "--warm-up", description = "seconds before that are not counted")
  private int warmUp = 20;

  @Option(names = "--subscriptions", description = "how many, each of one province")
  private int subscriptions = 50;

  @Option(names = "--dead", description = "so many more that never answer, in a second part")
  private int dead;

  @Option(names = "--silent", description = "so many more of what never happens")
  private int silent;

  public static void main(String[] args) {
    System.exit(new CommandLine(new WebhooksBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    try (Workplace workplace = Workplace.create();
        StandaloneProcess system =
            StandaloneProcess.answering(workplace.folder("data"), limits(), "--empty");
        Client client = system.client();
        Endpoints endpoints = new Endpoints()) {
      endpoints.subscribeSilent(client, silent);
      List<String> ids = endpoints.subscribe(client, subscriptions);
      Arrivals arrivals = measure(system, endpoints);
      publish("webhooks", arrivals);
      boolean isSound = arrivals.sound();
      if (dead > 0) {
        endpoints.subscribeDead(client, dead);
        Arrivals beside = measure(system, endpoints);
        publish("webhooks-beside-dead-ones", beside);
        isSound &= beside.sound();
      } else {
        replay(client, endpoints, ids);
      }
      System.out.printf(
          "live heap %d MiB, most memory %d MiB%n", system.liveHeapMiB(), system.peakRssMiB());
      return isSound ? 0 : 1;
    }
  }

  /** One owner has as many as it takes here. */
  private List<String> limits() {
    int all = Math.max(1, subscriptions + dead + silent);
    return List.of(
        "-Dqinggui.notification.subscriptions.per-owner=" + all,
        "-Dqinggui.notification.subscriptions.in-all=" + all);
  }

  private Arrivals measure(StandaloneProcess system, Endpoints endpoints) {
    return Arrivals.measure(
        system, endpoints, rate, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds));
  }

  private void publish(String name, Arrivals arrivals) throws IOException {
    Table table = new Table("ms", "count", "p10", "p50", "p90", "p99", "p99.9", "max");
    row(table, "due to answer", arrivals.answer());
    row(table, "answer to webhook", arrivals.event());
    row(table, "due to webhook", arrivals.whole());
    table.publish(name, System.out);
    System.out.printf(
        "%d a second for %d s to %d subscriptions; refused %s, lost %d%n",
        rate, seconds, subscriptions, arrivals.refused(), arrivals.lost());
  }

  private static void row(Table table, String name, Histogram nanos) {
    table.row(
        name,
        nanos.getTotalCount(),
        nanos.getValueAtPercentile(10) / 1e6,
        nanos.getValueAtPercentile(50) / 1e6,
        nanos.getValueAtPercentile(90) / 1e6,
        nanos.getValueAtPercentile(99) / 1e6,
        nanos.getValueAtPercentile(99.9) / 1e6,
        nanos.getValueAtPercentile(100) / 1e6);
  }

  /** What was delivered is delivered once more, as fast as it goes. */
  private static void replay(Client client, Endpoints endpoints, List<String> ids)
      throws IOException, InterruptedException {
    long before = endpoints.deliveries();
    long start = System.nanoTime();
    for (String id : ids) {
      HttpResponse<String> answer =
          client.post("miit", "/subscriptions/" + id + "/replay", "{\"from\": 1}");
      if (answer.statusCode() != 202) {
        throw new IllegalStateException(answer.body());
      }
    }
    long wanted = 2 * before;
    Awaitility.await().atMost(Duration.ofMinutes(10)).until(() -> endpoints.deliveries() >= wanted);
    double elapsed = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "replayed %d deliveries in %.1f s: %.0f a second%n", before, elapsed, before / elapsed);
  }
}
