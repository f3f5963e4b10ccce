package io.qinggui.standalone;

import io.qinggui.standalone.client.Tokens;
import io.qinggui.standalone.imports.ImportResult;
import io.qinggui.standalone.imports.ImportSettings;
import io.qinggui.standalone.imports.Importer;
import io.qinggui.standalone.imports.Progress;
import io.qinggui.standalone.node.DataDirectory;
import io.qinggui.standalone.node.Node;
import io.qinggui.standalone.node.Ports;
import io.qinggui.standalone.node.StartupException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A standalone for a test, on ports that nobody uses, and what a client says to it. */
final class RunningNode implements AutoCloseable {

  private static final int ATTEMPTS = 10;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, Tokens> tokens = new ConcurrentHashMap<>();
  private final DataDirectory data;
  private final Ports ports;
  private final Node node;

  private RunningNode(DataDirectory data, Ports ports, Node node) {
    this.data = data;
    this.ports = ports;
    this.node = node;
  }

  static RunningNode on(Path directory) {
    DataDirectory data = DataDirectory.take(directory);
    for (int attempt = 1; ; attempt++) {
      Ports ports = Ports.from(ThreadLocalRandom.current().nextInt(12_000, 30_000));
      try {
        return new RunningNode(data, ports, Node.start(data, ports, Clock.systemUTC()));
      } catch (StartupException e) {
        if (attempt == ATTEMPTS || !String.valueOf(e.getMessage()).contains("in use")) {
          data.close();
          throw e;
        }
      }
    }
  }

  Ports ports() {
    return ports;
  }

  ImportResult importFiles(Path directory, Path reports) throws Exception {
    return new Importer(ImportSettings.of(gateway(), "miit", "demo"), Progress.SILENT)
        .run(directory, reports);
  }

  HttpResponse<String> post(String client, String path, String json, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        request(client, path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }

  JsonNode get(String client, String path) throws IOException, InterruptedException {
    return JSON.readTree(http.send(request(client, path).build(), BodyHandlers.ofString()).body());
  }

  /** Asks the gateway without a token. */
  HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(gateway().resolve(path)).build(), BodyHandlers.ofString());
  }

  static JsonNode json(HttpResponse<String> response) {
    return JSON.readTree(response.body());
  }

  @Override
  public void close() {
    http.close();
    node.close();
    data.close();
  }

  private HttpRequest.Builder request(String client, String path)
      throws IOException, InterruptedException {
    String token =
        tokens
            .computeIfAbsent(
                client, id -> new Tokens(http, gateway().resolve("/oauth2/token"), id, "demo"))
            .current();
    return HttpRequest.newBuilder(gateway().resolve("/api/v1" + path))
        .header("Authorization", "Bearer " + token);
  }

  private URI gateway() {
    return URI.create("http://127.0.0.1:" + ports.gateway());
  }
}
