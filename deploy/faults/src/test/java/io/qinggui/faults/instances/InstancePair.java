package io.qinggui.faults.instances;

import io.qinggui.platform.testkit.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Two instances, and a client that goes to the other one when the first does not answer. */
final class InstancePair implements AutoCloseable {

  private static final String[] JSON = {"Content-Type", "application/json"};
  private static final long END_NANOS = 180_000_000_000L;

  private final Path folder;
  private final List<String> properties;
  private final SimulatedClock time;
  private final String token;
  private final AtomicReferenceArray<Instance> slots = new AtomicReferenceArray<>(2);

  private InstancePair(Path folder, List<String> properties, SimulatedClock time, String token) {
    this.folder = folder;
    this.properties = properties;
    this.time = time;
    this.token = token;
  }

  static InstancePair start(Path folder, List<String> properties, SimulatedClock time, String token)
      throws IOException {
    InstancePair pair = new InstancePair(folder, properties, time, token);
    for (int slot = 0; slot < 2; slot++) {
      pair.slots.set(slot, Instance.starting(folder, time.ahead(slot), properties));
    }
    for (int slot = 0; slot < 2; slot++) {
      var unused = pair.slots.get(slot).ready();
    }
    return pair;
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

  /**
   * One attempt at one instance.
   *
   * @throws UncheckedIOException when it does not answer
   */
  Response once(int slot, String method, String path, String body, String... headers) {
    Api api = new Api(slots.get(slot).port()).below("/api/v1").with(JSON);
    return Response.of(api.send(token, method, path, BodyPublishers.ofString(body), headers));
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
      } catch (UncheckedIOException e) {
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
      slots.get(slot).close();
    }
  }
}
