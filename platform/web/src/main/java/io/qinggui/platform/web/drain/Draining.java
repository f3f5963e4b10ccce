package io.qinggui.platform.web.drain;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Stops before everything else, the web server included, and takes its time: by then the readiness
 * is refused already. Where nobody asks for that there is nobody to wait for.
 */
final class Draining implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Draining.class);

  private final Duration drain;
  private final Watchers watchers;
  private volatile boolean running;
  private volatile boolean begun;

  Draining(Duration drain, Watchers watchers) {
    this.drain = drain;
    this.watchers = watchers;
  }

  /** Whether connections are to be closed after their next answer. */
  boolean hasBegun() {
    return begun;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    begun = true;
    running = false;
    if (drain.isPositive() && watchers.arePresent()) {
      LOG.info("not ready any more; the door closes in {} ms", drain.toMillis());
      sleep();
    }
  }

  private void sleep() {
    try {
      Thread.sleep(drain);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
