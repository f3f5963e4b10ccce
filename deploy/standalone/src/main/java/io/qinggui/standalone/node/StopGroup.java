package io.qinggui.standalone.node;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Things that run and can be stopped at the same time. */
final class StopGroup implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(StopGroup.class);

  private final String name;
  private final List<AutoCloseable> all = new CopyOnWriteArrayList<>();

  StopGroup(String name) {
    this.name = name;
  }

  void add(AutoCloseable started) {
    all.add(started);
  }

  /** Stops all of them, whatever becomes of one. */
  @Override
  public void close() {
    List<Thread> stopping =
        all.stream().map(each -> Thread.ofPlatform().start(() -> close(each))).toList();
    for (Thread thread : stopping) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    all.clear();
  }

  private void close(AutoCloseable each) {
    try {
      each.close();
    } catch (Exception e) {
      log.warn("stopping {}", name, e);
    }
  }
}
