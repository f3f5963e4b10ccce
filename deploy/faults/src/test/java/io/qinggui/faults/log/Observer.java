package io.qinggui.faults.log;

import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.log.Checkpoints.Place;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Somebody who looks at the checkpoints of all four logs, again and again, as long as a node runs:
 * at what is served, and at what node and witness keep.
 */
final class Observer implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMillis(100);

  private final RunningNode node;
  private final Path data;
  private final Court court;
  private final Checkpoints seen;
  private final Thread thread;
  private volatile boolean stopped;

  private Observer(RunningNode node, Path data, Court court, Checkpoints seen) {
    this.node = node;
    this.data = data;
    this.court = court;
    this.seen = seen;
    this.thread = Thread.ofVirtual().start(this::run);
  }

  static Observer of(RunningNode node, Path data, Court court, Checkpoints seen) {
    return new Observer(node, data, court, seen);
  }

  private void run() {
    try {
      while (!stopped) {
        for (String ledger : Audit.SERVICES) {
          lookAtFiles(ledger, data, court, seen);
          lookAtServed(ledger);
        }
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAtServed(String ledger) throws InterruptedException {
    try {
      HttpResponse<String> answer = checkpoint(node, ledger);
      if (answer.statusCode() == 200) {
        seen.saw(ledger, Place.SERVED, answer.body().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException gone) {
      // killed; the next node has another observer
    }
  }

  /** What is served; who asks often says who it is. */
  static HttpResponse<String> checkpoint(RunningNode node, String ledger)
      throws IOException, InterruptedException {
    Client client = node.client();
    return client.get("auditor", node.at("/log/" + ledger + "/checkpoint"));
  }

  /** Also after a kill. */
  static void lookAtFiles(String ledger, Path data, Court court, Checkpoints seen) {
    try {
      Path log = folder(data, ledger);
      for (String name : new String[] {"checkpoint", "witnessed"}) {
        Path file = log.resolve(name);
        if (Files.exists(file)) {
          Place place = name.equals("checkpoint") ? Place.KEPT : Place.PROOF;
          seen.saw(ledger, place, Files.readAllBytes(file));
        }
      }
      court.record(ledger).ifPresent(note -> seen.saw(ledger, Place.WITNESS, note));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Where a log is in the data of a node. */
  static Path folder(Path data, String ledger) {
    return data.resolve("ledgers").resolve(ledger).resolve(ledger + ".log");
  }

  /** After the node was killed: what it left is looked at, too. */
  @Override
  public void close() throws InterruptedException {
    stopped = true;
    thread.join();
    Audit.SERVICES.forEach(ledger -> lookAtFiles(ledger, data, court, seen));
  }
}
