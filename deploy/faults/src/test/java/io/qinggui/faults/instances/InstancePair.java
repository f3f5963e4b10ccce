package io.qinggui.faults.instances;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Two instances, and a client that goes to the other one when the first does not answer. */
final class InstancePair implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long END_NANOS = 180_000_000_000L;

  private final Path folder;
  private final List<String> properties;
  private final SimulatedClock time;
  private final String token;
  private final AtomicReferenceArray<Instance> slots = new AtomicReferenceArray<>(2);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();

  private InstancePair(Path folder, List<String> properties, SimulatedClock time, String token) {
    this.folder = folder;
    this.properties = properties;
    this.time = time;
    this.token = token;
  }

  static InstancePair start(Path folder, List<String> properties, SimulatedClock time, String token)
      throws IOException {
    InstancePair pair = new InstancePair(folder, properties, time, token);
    try {
      pair.start();
      return pair;
    } catch (IOException | RuntimeException e) {
      // what is left would go on writing to servers that others use, too
      pair.close();
      throw e;
    }
  }

  private void start() throws IOException {
    for (int slot = 0; slot < 2; slot++) {
      slots.set(slot, Instance.starting(folder, time.ahead(slot), properties));
    }
    for (int slot = 0; slot < 2; slot++) {
      var unused = slots.get(slot).ready();
    }
  }

  /** Kills one and starts it again; returns when it answers. */
  void killAndRestart(int slot) throws IOException {
    slots.get(slot).kill();
    slots.set(slot, Instance.starting(folder, time.ahead(slot), properties).ready());
  }

  /** Moves both clocks. */
  void moveClocks() {
    for (int slot = 0; slot < 2; slot++) {
      slots.get(slot).ahead(time.ahead(slot));
    }
  }

  /** One attempt at one instance. */
  Response once(int slot, String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    int port = slots.get(slot).port();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1" + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    return Response.of(answer);
  }

  /**
   * Asks one instance, and goes on asking, here and there in turn, until somebody answers: no
   * answer and 503 are none.
   */
  Response answered(int slot, String method, String path, String body, String... headers)
      throws InterruptedException {
    long end = System.nanoTime() + END_NANOS;
    for (int attempt = 0; ; attempt++) {
      try {
        Response response = once((slot + attempt) % 2, method, path, body, headers);
        if (response.status() != 503) {
          return response;
        }
      } catch (IOException e) {
        if (System.nanoTime() - end > 0) {
          throw new IllegalStateException("nobody answers " + path, e);
        }
      }
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException("503 for three minutes: " + path);
      }
      Thread.sleep(50);
    }
  }

  @Override
  public void close() {
    for (int slot = 0; slot < 2; slot++) {
      Instance instance = slots.get(slot);
      if (instance != null) {
        instance.close();
      }
    }
    http.close();
  }
}
