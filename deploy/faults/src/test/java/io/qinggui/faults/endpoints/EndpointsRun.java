package io.qinggui.faults.endpoints;

import io.qinggui.faults.audit.Findings;
import io.qinggui.platform.testkit.Certificates;
import io.qinggui.platform.testkit.Peer;
import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.StandaloneProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/**
 * A system that may deliver to one address of this machine and not to another. Some subscribers
 * there are sound, and each of the others does its worst: none may get at what is inside, and the
 * sound ones are told everything, about as soon as without them.
 */
final class EndpointsRun {

  private static final String OUTSIDE = "127.0.0.2";
  private static final String INSIDE = "127.0.0.1";
  private static final String MOVING = "moving.example";
  private static final int BUSY = 503;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final int sound;
  private final int registrations;
  private final int perSecond;
  private final Duration timeout;
  private final Findings findings = new Findings();
  private final Arrivals arrivals = new Arrivals();
  private final Map<String, Long> answered = new LinkedHashMap<>();
  private final Map<String, String> subscriptions = new LinkedHashMap<>();

  /**
   * @param folder for data
   * @param sound how many endpoints are
   * @param registrations before and after the others come
   * @param timeout of a delivery
   */
  EndpointsRun(Path folder, int sound, int registrations, int perSecond, Duration timeout) {
    this.folder = folder;
    this.sound = sound;
    this.registrations = registrations;
    this.perSecond = perSecond;
    this.timeout = timeout;
  }

  Findings run() throws Exception {
    Names names = new Names(folder);
    names.lead(MOVING, OUTSIDE);
    try (Peer outside = Peer.at(new InetSocketAddress(OUTSIDE, 0), this::answer);
        Peer inside =
            Peer.at(
                new InetSocketAddress(INSIDE, outside.port()),
                (request, out) -> Manner.SOUND.answer(out, 0));
        Peer stranger =
            Peer.encrypted(
                Certificates.selfSigned(folder, "dns:somebody-else.example").presented(),
                (request, out) -> Manner.SOUND.answer(out, 0));
        StandaloneProcess system =
            StandaloneProcess.answering(
                folder.resolve("data"), options(names, stranger.port()), "--empty");
        Client client = system.client()) {
      int port = outside.port();
      for (String target : sound()) {
        subscribe(client, target, "http://" + OUTSIDE + ":" + port + target);
      }
      register(client, "先");
      Histogram without = delays();

      for (Manner manner : Manner.values()) {
        if (manner != Manner.SOUND) {
          String target = "/" + manner;
          subscribe(client, target, "http://" + OUTSIDE + ":" + port + target);
        }
      }
      subscribe(client, "stranger", "https://" + INSIDE + ":" + stranger.port() + "/");
      subscribe(client, "moving", "http://" + MOVING + ":" + port + "/moving");
      register(client, "中");
      Awaitility.await().atMost(PATIENCE).until(() -> !arrivals.at("/moving").isEmpty());
      names.lead(MOVING, INSIDE);
      register(client, "后");
      Histogram with = delays();

      expectOutcomes(client);
      findings.expect("connections to what is inside", 0, inside.connections());
      count("without the others", without);
      count("with the others", with);
      findings.count("most memory, MiB", system.peakRssMiB());
    }
    return findings;
  }

  private void answer(Peer.Request request, OutputStream out) throws Exception {
    String name = request.target().substring(1);
    for (Manner manner : Manner.values()) {
      if (manner.name().equals(name)) {
        manner.answer(out, portOf(request));
        return;
      }
    }
    arrivals.note(request);
    Manner.SOUND.answer(out, 0);
  }

  private static int portOf(Peer.Request request) {
    return Integer.parseInt(request.header("Host").replaceAll(".*:", ""));
  }

  private List<String> options(Names names, int stranger) {
    List<String> options = new ArrayList<>(names.javaOptions());
    options.add("-Dqinggui.webhooks.loopback-http=false");
    options.add(
        "-Dqinggui.webhooks.allow=http://%s:*,http://%s:*,https://%s:%d"
            .formatted(OUTSIDE, MOVING, INSIDE, stranger));
    options.add("-Dqinggui.webhooks.timeout=" + timeout.toMillis() + "ms");
    return options;
  }

  private List<String> sound() {
    return IntStream.range(0, sound).mapToObj(i -> "/sound-" + i).toList();
  }

  /** Under a key, so that it may be sent again while the service is busy. */
  private void subscribe(Client client, String name, String url) {
    String body =
        """
        {"name": "%s", "types": ["io.qinggui.operator.operator-registered.v1"],
         "from": "NOW", "delivery": {"kind": "WEBHOOK", "url": "%s", "mode": "STRUCTURED",
         "ordering": "PER_OPERATOR"}}\
        """
            .formatted(name, url);
    HttpResponse<String> answer =
        Awaitility.await(url)
            .atMost(PATIENCE)
            .until(
                () -> client.post("miit", "/subscriptions", body, "Idempotency-Key", "s-" + name),
                it -> it.statusCode() != BUSY);
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(url + ": " + answer.body());
    }
    subscriptions.put(name, Client.json(answer).path("subscriptionId").asString());
  }

  /** At a fixed rate; then waits until all sound ones were told. */
  private void register(Client client, String name) throws IOException, InterruptedException {
    long start = System.nanoTime();
    answered.clear();
    for (int i = 0; i < registrations; i++) {
      LockSupport.parkNanos(start + i * 1_000_000_000L / perSecond - System.nanoTime());
      Request request = OperatorRequests.registration("订阅企业 " + name + " " + i, "33");
      HttpResponse<String> answer = client.post("miit", request.path(), request.json());
      if (answer.statusCode() != 201) {
        throw new IllegalStateException(answer.body());
      }
      answered.put(Client.json(answer).path("operatorId").asString(), System.nanoTime());
    }
    for (String target : sound()) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(() -> arrivals.at(target).containsAll(answered.keySet()));
    }
  }

  private Histogram delays() {
    return arrivals.delays(answered, sound());
  }

  private void count(String when, Histogram nanos) {
    findings.count(
        "told after ms, " + when + ", p50 p99 max",
        "%.0f %.0f %.0f"
            .formatted(
                nanos.getValueAtPercentile(50) / 1e6,
                nanos.getValueAtPercentile(99) / 1e6,
                nanos.getMaxValue() / 1e6));
  }

  private void expectOutcomes(Client client) throws IOException, InterruptedException {
    expect(client, "/" + Manner.HANGING, "failure", "answer-timeout");
    expect(client, "/" + Manner.DRIPPING, "failure", "answer-timeout");
    expect(client, "/" + Manner.REDIRECTING, "statusCode", "307");
    expect(client, "/" + Manner.FLOODING, "statusCode", "200");
    expect(client, "stranger", "failure", "certificate-refused");
    expect(client, "moving", "failure", "endpoint-address-forbidden");
  }

  /** Among the attempts at deliveries of a subscription there is one that ended so. */
  private void expect(Client client, String name, String field, String value) {
    String path = "/subscriptions/" + subscriptions.get(name) + "/deliveries?limit=500";
    Awaitility.await(name + " with " + field + " " + value)
        .atMost(PATIENCE.plus(timeout))
        .until(
            () -> {
              for (JsonNode delivery : Client.json(client.get("miit", path)).path("items")) {
                for (JsonNode attempt : delivery.path("attempts")) {
                  if (attempt.path(field).asString("").equals(value)) {
                    return true;
                  }
                }
              }
              return false;
            });
  }
}
