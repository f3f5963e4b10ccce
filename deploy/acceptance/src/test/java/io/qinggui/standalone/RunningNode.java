package io.qinggui.standalone;

import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.client.ApiRequest;
import io.qinggui.platform.client.ApiResponse;
import io.qinggui.platform.client.Credentials;
import io.qinggui.platform.client.Patience;
import io.qinggui.standalone.imports.ImportResult;
import io.qinggui.standalone.imports.ImportSettings;
import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.imports.Progress;
import io.qinggui.standalone.node.DataDirectory;
import io.qinggui.standalone.node.Elsewhere;
import io.qinggui.standalone.node.Node;
import io.qinggui.standalone.node.Ports;
import io.qinggui.standalone.node.StartupException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A standalone for a test, on ports that nobody uses, and what a client says to it. */
final class RunningNode implements AutoCloseable {

  private static final int ATTEMPTS = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

  private final Patience patience = Patience.ofReader(PATIENCE);
  private final Patience writing = Patience.ofWriter(PATIENCE);
  private final ApiClient anybody = ApiClient.anonymous();
  private final Map<String, ApiClient> clients = new ConcurrentHashMap<>();
  private final DataDirectory data;
  private final Ports ports;
  private final Node node;

  private final Clock clock;

  private RunningNode(DataDirectory data, Ports ports, Node node, Clock clock) {
    this.data = data;
    this.ports = ports;
    this.node = node;
    this.clock = clock;
  }

  static RunningNode on(Path directory) {
    return on(directory, Clock.systemUTC());
  }

  /** With the time as the services see it. */
  static RunningNode on(Path directory, Clock clock) {
    return on(directory, clock, Elsewhere.NOTHING);
  }

  /** With witnesses of the logs. */
  static RunningNode witnessed(Path directory, Path policy) {
    return on(directory, Clock.systemUTC(), new Elsewhere(null, policy));
  }

  private static RunningNode on(Path directory, Clock clock, Elsewhere elsewhere) {
    DataDirectory data = DataDirectory.take(directory);
    for (int attempt = 1; ; attempt++) {
      Ports ports = Ports.from(ThreadLocalRandom.current().nextInt(12_000, 30_000));
      try {
        return new RunningNode(data, ports, Node.start(data, ports, clock, elsewhere), clock);
      } catch (StartupException e) {
        if (attempt == ATTEMPTS || !String.valueOf(e.getMessage()).contains("in use")) {
          data.close();
          throw e;
        }
      }
    }
  }

  /** The moment as the services see it. */
  Instant now() {
    return clock.instant();
  }

  Ports ports() {
    return ports;
  }

  /** The gateway as its issuer and its links name it. */
  URI frontDoor() {
    return URI.create("http://localhost:" + ports.gateway());
  }

  ImportResult importFiles(Path directory, Path reports) throws Exception {
    return new Importer(ImportSettings.of(gateway(), "miit", "demo"), Progress.SILENT)
        .run(directory, reports);
  }

  /** A write; sent again under the same key while a service is busy. */
  ApiResponse post(String client, String path, String json, String... headers)
      throws IOException, InterruptedException {
    boolean hasKey = List.of(headers).contains(IDEMPOTENCY_KEY);
    ApiRequest bare = ApiRequest.post(api(path), json).with(headers);
    ApiRequest request = hasKey ? bare : bare.with(IDEMPOTENCY_KEY, UUID.randomUUID().toString());
    return writing.send(() -> client(client).send(request));
  }

  /** What is there; asked again while a service is busy. */
  JsonNode get(String client, String path) throws IOException, InterruptedException {
    return ask(client, path, null).json();
  }

  /** A question, asked with {@code POST} when it has a body; again while a service is busy. */
  ApiResponse ask(String client, String path, @Nullable String body)
      throws IOException, InterruptedException {
    ApiRequest request =
        body == null ? ApiRequest.get(api(path)) : ApiRequest.post(api(path), body);
    return patience.send(() -> client(client).send(request));
  }

  /** The last position of each ledger, once everything has been seen by all that follows it. */
  Map<String, Long> settledHeads() {
    return new SettledLedgers(client("auditor"), ports.serviceAddresses().values()).await();
  }

  /** Asks the gateway without a token; again while a service is busy. */
  ApiResponse ask(String path) throws IOException, InterruptedException {
    return patience.send(() -> anybody.send(ApiRequest.get(gateway().resolve(path))));
  }

  @Override
  public void close() {
    anybody.close();
    node.close();
    data.close();
  }

  private ApiClient client(String name) {
    return clients.computeIfAbsent(
        name, id -> anybody.as(new Credentials(gateway().resolve("/oauth2/token"), id, "demo")));
  }

  private URI api(String path) {
    return gateway().resolve("/api/v1" + path);
  }

  private URI gateway() {
    return ports.gatewayAddress();
  }
}
