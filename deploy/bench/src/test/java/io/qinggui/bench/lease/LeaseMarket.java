package io.qinggui.bench.lease;

import io.qinggui.platform.reference.Uscc;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Carriers that lease blocks of 256 addresses to licensed operators, one block each time, and
 * operators of whom every hundredth passes half of its block on. By number: the same number, the
 * same lease.
 *
 * @param operators how many there are beside the carriers
 */
record LeaseMarket(int operators) {

  static final int CARRIERS = 10;

  /** One more, all of whose leases are filed at once. */
  static final String CARRIER_OF_INVENTORY = uscc("9111", CARRIERS);

  /** Lines of a request. */
  private static final int BATCH = 1_000;

  private static final int AT_ONCE = 4;

  /** What two registers side by side do. */
  @FunctionalInterface
  private interface Work {
    void of(int number) throws IOException, InterruptedException;
  }

  static String carrier(long number) {
    return uscc("9111", number % CARRIERS);
  }

  String operator(long number) {
    return uscc("9133", number % operators);
  }

  private static String uscc(String beginning, long number) {
    String body = beginning + String.format(Locale.ROOT, "0106MB%07d", number);
    return body.substring(0, 17) + Uscc.checkDigit(body.substring(0, 17) + "0");
  }

  void register(Client client) throws IOException, InterruptedException, ExecutionException {
    each(CARRIERS, number -> created(client, "/operators", entry(carrier(number), "CARRIER")));
    created(client, "/operators", entry(CARRIER_OF_INVENTORY, "CARRIER"));
    each(
        operators,
        number -> {
          String id = operator(number);
          created(client, "/operators", entry(id, "ENTERPRISE"));
          created(
              client,
              "/licenses",
              """
              {"licenseNumber": "B1-L%d", "operatorId": "%s", "issuer": "33",
               "grantedOn": "2014-05-01", "validUntil": "2034-04-30",
               "grants": [{"service": "IDC", "provinces": ["33"]}]}\
              """
                  .formatted(number, id));
        });
  }

  private static String entry(String id, String kind) {
    return "{\"uscc\": \"%s\", \"name\": \"企业%s\", \"kind\": \"%s\", \"province\": \"33\"}"
        .formatted(id, id, kind);
  }

  static void created(Client client, String path, String json)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.post("miit", path, json);
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(answer.body());
    }
  }

  /** Records leases, some batches at a time. */
  void record(Client client, int first, int count) throws InterruptedException, ExecutionException {
    each(
        (count + BATCH - 1) / BATCH,
        batch -> {
          int from = first + batch * BATCH;
          String lines =
              IntStream.range(from, Math.min(first + count, from + BATCH))
                  .mapToObj(this::line)
                  .collect(Collectors.joining("\n"));
          HttpResponse<String> answer =
              client.post("miit", "/leases/batch", lines, "Content-Type", "application/x-ndjson");
          if (answer.statusCode() != 200 || !answer.body().contains("\"status\":201")) {
            throw new IllegalStateException(answer.body());
          }
        });
  }

  private String line(int number) {
    boolean passedOn = number % 100 == 99;
    long block = passedOn ? number - 1 : number;
    String lessor = passedOn ? operator(number - 1) : carrier(number);
    String lessee = operator(number);
    return line("N-" + number, lessor, lessee, address(block) + (passedOn ? "/25" : "/24"));
  }

  static String line(String number, String lessor, String lessee, String prefix) {
    return ("{\"leaseNumber\":\"%s\",\"lessorId\":\"%s\",\"lesseeId\":\"%s\","
            + "\"resource\":\"IP_PREFIX\",\"identifier\":\"%s\",\"province\":\"33\","
            + "\"service\":\"IDC\",\"purpose\":\"OPERATE_SERVICE\",\"from\":\"2017-02-01\"}")
        .formatted(number, lessor, lessee, prefix);
  }

  /** All leases of the carrier whose leases are filed at once. */
  String inventory(int count) {
    return IntStream.range(0, count)
        .mapToObj(it -> line("I-" + it, CARRIER_OF_INVENTORY, operator(it), address(it) + "/24"))
        .collect(Collectors.joining("\n"));
  }

  /** The first address of a block: from 16.0.0.0 on. */
  static String address(long block) {
    long first = (16L << 24) + (block << 8);
    return (first >> 24) + "." + (first >> 16 & 255) + "." + (first >> 8 & 255) + ".0";
  }

  private static void each(int count, Work work) throws InterruptedException, ExecutionException {
    try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
      List<Future<?>> all = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        all.add(
            threads.submit(
                () -> {
                  work.of(number);
                  return null;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
  }
}
