package io.qinggui.bench.start;

import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import io.qinggui.scenario.report.Table;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;
import org.springframework.util.FileSystemUtils;

/** Commands right after starts on the ledgers of the sample campaign. */
final class FirstMinute {

  private static final int COMMANDS = 100;
  private static final int CLIENTS = 8;
  private static final Duration TOGETHER = Duration.ofSeconds(5);

  private final Path root;
  private final Path work;
  private final String marker = Long.toString(System.nanoTime(), 36);
  private final AtomicLong made = new AtomicLong();

  private FirstMinute(Path root, Path work) {
    this.root = root;
    this.work = work;
  }

  /** The first commands of one client, in milliseconds, and the rate of several. */
  private record Seen(double slowest, double p50, double p95, double perSecond, double refused) {}

  /** Of several clients at once: how many commands were done, and how many were not. */
  private record Done(long done, long refused) {}

  public static void main(String[] args) throws Exception {
    int rounds = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    Path work = Files.createTempDirectory("first-minute");
    try {
      new FirstMinute(Path.of(System.getProperty("qinggui.root")), work).measure(rounds);
    } finally {
      FileSystemUtils.deleteRecursively(work);
    }
  }

  private void measure(int rounds) throws Exception {
    try (Run sample = new Run(root, work)) {
      sample.secondsUntil(Starts.LOADED);
    }
    List<Seen> all = new ArrayList<>();
    for (int i = 1; i <= rounds; i++) {
      Histogram lone = lone();
      Done done = together();
      double perSecond = done.done() / (double) TOGETHER.toSeconds();
      all.add(
          new Seen(
              lone.getMaxValue() / 1e6,
              lone.getValueAtPercentile(50) / 1e6,
              lone.getValueAtPercentile(95) / 1e6,
              perSecond,
              done.refused()));
      System.out.println("round " + i + ": " + all.getLast());
    }
    publish(all);
  }

  private Histogram lone() throws IOException, InterruptedException {
    Histogram nanos = new Histogram(3);
    try (Run run = new Run(root, work)) {
      run.secondsUntil(Starts.ANSWERING);
      try (Client client = new Client(run.port())) {
        for (int i = 0; i < COMMANDS; i++) {
          long start = System.nanoTime();
          HttpResponse<String> answer = register(client);
          nanos.recordValue(System.nanoTime() - start);
          if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
          }
        }
      }
    }
    return nanos;
  }

  private Done together() throws IOException, InterruptedException, ExecutionException {
    long done = 0;
    long refused = 0;
    try (Run run = new Run(root, work)) {
      run.secondsUntil(Starts.ANSWERING);
      long end = System.nanoTime() + TOGETHER.toNanos();
      try (Client client = new Client(run.port());
          ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
        List<Future<Done>> working = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
          working.add(clients.submit(() -> until(end, client)));
        }
        for (Future<Done> each : working) {
          done += each.get().done();
          refused += each.get().refused();
        }
      }
    }
    return new Done(done, refused);
  }

  private Done until(long end, Client client) throws IOException, InterruptedException {
    long done = 0;
    long refused = 0;
    while (true) {
      int status = register(client).statusCode();
      if (System.nanoTime() > end) {
        return new Done(done, refused);
      }
      if (status < 300) {
        done++;
      } else {
        refused++;
      }
    }
  }

  private HttpResponse<String> register(Client client) throws IOException, InterruptedException {
    Request request =
        OperatorRequests.registration("首分钟企业 " + marker + " " + made.incrementAndGet(), "33");
    return client.post("miit", request.path(), request.json());
  }

  private static void publish(List<Seen> all) throws IOException {
    Table table = new Table("first minute", "median of " + all.size(), "fastest", "slowest");
    Starts.add(table, "slowest of 100 commands, ms", all, Seen::slowest);
    Starts.add(table, "p50 of 100 commands, ms", all, Seen::p50);
    Starts.add(table, "p95 of 100 commands, ms", all, Seen::p95);
    Starts.add(table, "commands per second, 8 clients, 5 s", all, Seen::perSecond);
    Starts.add(table, "of them not done", all, Seen::refused);
    table.publish("first-minute", System.out);
  }
}
