package io.qinggui.standalone.node;

import io.qinggui.platform.consumer.StartGate;
import io.qinggui.platform.mongo.embedded.EmbeddedMongoServer;
import io.qinggui.platform.mongo.embedded.StoreFiles;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The read models of all services, in memory. They are kept in files now and then and at the end,
 * so that a start folds only what came after. The files are disposable.
 */
final class ReadModels implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReadModels.class);

  private static final Duration INTERVAL = Duration.ofMinutes(1);

  /** Large ones are kept less often: it shall take a fiftieth of the time. */
  private static final int SHARE = 50;

  private final EmbeddedMongoServer server;
  private final CountDownLatch ending = new CountDownLatch(1);
  private final Thread keeping;

  private ReadModels(EmbeddedMongoServer server) {
    this.server = server;
    this.keeping = Thread.ofPlatform().name("read-models").daemon().start(this::keepOn);
  }

  static ReadModels start(DataDirectory data, int port) {
    return new ReadModels(
        EmbeddedMongoServer.start(
            port, new StoreFiles(data.readModels(), ThisBuild.name(), ReadModels::awaitTurn)));
  }

  /** Who starts answers decisions first, and lists a little later. */
  private static void awaitTurn() {
    try {
      StartGate.pass(() -> false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keepOn() {
    Duration pause = INTERVAL;
    try {
      while (!ending.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        long begun = System.nanoTime();
        keep();
        Duration took = Duration.ofNanos(System.nanoTime() - begun).multipliedBy(SHARE);
        pause = took.compareTo(INTERVAL) > 0 ? took : INTERVAL;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void keep() {
    try {
      server.keep();
    } catch (IOException e) {
      log.warn("Read models are not kept; the next start makes them anew", e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    ending.countDown();
    keeping.join();
    keep();
    server.close();
  }
}
