package io.qinggui.bench.lease;

import io.qinggui.scenario.report.Table;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.Followers;
import io.qinggui.scenario.system.StandaloneProcess;
import io.qinggui.scenario.system.Workplace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;
import org.awaitility.Awaitility;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Leases by the million in one process: recording, questions, violations, a start. */
@Command(name = "leases", mixinStandardHelpOptions = true)
final class LeasesBenchmark implements Callable<Integer> {

  private static final long SEED = 20170117;

  @Option(names = "--leases", description = "how many")
  private int leases = 1_000_000;

  @Option(names = "--operators", description = "that have them")
  private int operators = 2_000;

  @Option(names = "--heap", description = "of the process")
  private String heap = "3g";

  @Option(names = "--questions", description = "of each kind")
  private int questions = 2_000;

  @Option(names = "--inventory", description = "leases of a carrier that are filed at once")
  private int inventory = 100_000;

  private final Table times = new Table("what", "value", "unit");
  private final Table asked = new Table("question (ms)", "count", "p50", "p95", "max");
  private final Random random = new Random(SEED);

  public static void main(String[] args) {
    System.exit(new CommandLine(new LeasesBenchmark()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    LeaseMarket market = new LeaseMarket(operators);
    try (Workplace workplace = Workplace.create()) {
      Path data = workplace.folder("data");
      try (StandaloneProcess system = start(data);
          Client client = system.client()) {
        market.register(client);
        long empty = size(data);
        record(system, client, market);
        times.row("files for each lease", (size(data) - empty) * 1024.0 / leases, "KiB");
        ask(client, market);
        violate(system, client, market);
        file(client, market, "inventory filed");
        new Followers(system, client).awaitAll(Duration.ofHours(2));
        file(client, market, "the same inventory again");
        times.row("live heap", system.liveHeapMiB(), "MiB");
        times.row("most memory", system.peakRssMiB(), "MiB");
        times.row("files on disk", size(data), "MiB");
      }
      restart(data);
      times.publish("leases", System.out);
      asked.publish("leases-questions", System.out);
    }
    return 0;
  }

  private StandaloneProcess start(Path data) throws IOException {
    return StandaloneProcess.answering(data, List.of("-Xmx" + heap), "--empty");
  }

  private void record(StandaloneProcess system, Client client, LeaseMarket market)
      throws Exception {
    int warmUp = Math.min(leases / 10, 20_000);
    market.record(client, 0, warmUp);
    long start = System.nanoTime();
    market.record(client, warmUp, leases - warmUp);
    times.row("recorded through batch", (leases - warmUp) / seconds(start), "leases/s");
    times.printLast(System.out);
    new Followers(system, client).awaitAll(Duration.ofHours(2));
    times.row("noted and looked at, from the first", seconds(start), "s");
    times.printLast(System.out);
  }

  private void file(Client client, LeaseMarket market, String name)
      throws IOException, InterruptedException {
    String carrier = "carrier/" + LeaseMarket.CARRIER_OF_INVENTORY;
    String lines = market.inventory(inventory);
    long start = System.nanoTime();
    HttpResponse<String> answer =
        client.post(
            carrier,
            "/lease-inventories?asOf=2017-03-01",
            lines,
            "Content-Type",
            "application/x-ndjson");
    if (answer.statusCode() != 202) {
      throw new IllegalStateException(answer.body());
    }
    String path = "/lease-inventories/" + Client.json(answer).path("inventoryId").asString("");
    Awaitility.await()
        .atMost(Duration.ofHours(1))
        .pollInterval(Duration.ofMillis(200))
        .until(
            () -> Client.json(client.get(carrier, path)).path("state").asString("").equals("DONE"));
    times.row(name + ", " + inventory + " lines", seconds(start), "s");
    times.printLast(System.out);
  }

  private void ask(Client client, LeaseMarket market) throws IOException, InterruptedException {
    String then = "validAt=2018-01-01T00:00:00%2B08:00";
    ask(
        client,
        "who held this address",
        questions,
        i -> "/leases?" + then + "&containing=" + anyAddress());
    ask(
        client,
        "path to who uses an address",
        questions,
        i -> "/resources/path?" + then + "&identifier=" + anyAddress());
    ask(
        client,
        "graph of an operator",
        Math.min(questions, 200),
        i -> "/operators/" + market.operator(random.nextInt(operators)) + "/lease-graph?" + then);
    String chained = id(client, market.operator(98));
    ask(client, "chain", questions, i -> "/leases/" + chained + "/chain?" + then);
    ask(client, "500 of a /8", 20, i -> "/leases?" + then + "&limit=500&within=16.0.0.0/8");
    ask(
        client,
        "findings of an operator",
        Math.min(questions, 200),
        i -> "/operators/" + market.operator(random.nextInt(operators)) + "/findings?" + then);
  }

  private String anyAddress() {
    return LeaseMarket.address(random.nextInt(leases)).replaceFirst("0$", "77");
  }

  private static String id(Client client, String lessor) throws IOException, InterruptedException {
    return Client.json(client.get("miit", "/leases?limit=1&lessorId=" + lessor))
        .path("items")
        .path(0)
        .path("leaseId")
        .asString();
  }

  private void ask(Client client, String name, int count, IntFunction<String> path)
      throws IOException, InterruptedException {
    Histogram nanos = new Histogram(3);
    for (int i = 0; i < count + count / 5; i++) {
      long start = System.nanoTime();
      HttpResponse<String> answer = client.get("miit", path.apply(i));
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(answer.body());
      }
      if (i >= count / 5) {
        nanos.recordValue(System.nanoTime() - start);
      }
    }
    asked.row(
        name,
        nanos.getTotalCount(),
        nanos.getValueAtPercentile(50) / 1e6,
        nanos.getValueAtPercentile(95) / 1e6,
        nanos.getMaxValue() / 1e6);
    asked.printLast(System.out);
  }

  /**
   * A lease that completes a violation, and a license that ends under the leases of an operator.
   */
  private void violate(StandaloneProcess system, Client client, LeaseMarket market)
      throws Exception {
    String lessor = market.operator(0);
    String lease = LeaseMarket.line("V-1", lessor, market.operator(1), "9.0.0.0/24");
    told(system, lessor, 1, () -> LeaseMarket.created(client, "/leases", lease), "a violation");

    String revocation =
        """
        {"decidedOn": "2017-12-01", "effectiveOn": "2017-12-01", "basis": "浙通信罚〔2017〕3号"}\
        """;
    long leasesOfHolder = leases / operators;
    told(
        system,
        market.operator(2),
        leasesOfHolder,
        () -> LeaseMarket.created(client, "/licenses/B1-L2/revocation", revocation),
        "license revoked, all of its " + leasesOfHolder + " leases");
  }

  /** Something that brings findings about. */
  @FunctionalInterface
  private interface Act {
    void happen() throws IOException, InterruptedException;
  }

  private void told(StandaloneProcess system, String about, long findings, Act act, String name)
      throws Exception {
    try (ToldOf told = new ToldOf(system.ports().broker(), about)) {
      long start = System.nanoTime();
      act.happen();
      told.await(findings, Duration.ofMinutes(5));
      times.row(name + " told after", seconds(start), "s");
      times.printLast(System.out);
    }
  }

  private void restart(Path data) throws Exception {
    long start = System.nanoTime();
    try (StandaloneProcess system = start(data);
        Client client = system.client()) {
      times.row("started again, answering after", seconds(start), "s");
      Awaitility.await()
          .atMost(Duration.ofMinutes(5))
          .until(
              () -> client.get("miit", "/leases?containing=" + anyAddress()).statusCode() == 200);
      times.row("and who held an address after", seconds(start), "s");
    }
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static long size(Path data) throws IOException {
    try (var files = Files.walk(data)) {
      return files
              .filter(Files::isRegularFile)
              .mapToLong(
                  it -> {
                    try {
                      return Files.size(it);
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  })
              .sum()
          >> 20;
    }
  }
}
