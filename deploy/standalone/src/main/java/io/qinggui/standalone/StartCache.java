package io.qinggui.standalone;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the cache made that lets later starts be faster, once nobody waits for this one any more.
 * {@code ./run} says with a property that there is none yet, and knows how to make it.
 */
final class StartCache {

  private static final Logger log = LoggerFactory.getLogger(StartCache.class);
  private static final String MAKER = "qinggui.start-cache.maker";
  private static final long LIMIT_MILLIS = 3_000;

  private StartCache() {}

  static void makeWhenMissing() {
    String run = System.getProperty(MAKER);
    if (run == null) {
      return;
    }
    try {
      Process maker =
          new ProcessBuilder(run, "make-start-cache")
              .redirectOutput(Redirect.DISCARD)
              .redirectError(Redirect.DISCARD)
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(maker), "start cache"));
    } catch (IOException | IllegalStateException e) {
      log.info("no start cache: {}", e.toString());
    }
  }

  /** It ends when its standard input does, which happens by itself when this process is killed. */
  private static void stop(Process maker) {
    try {
      maker.getOutputStream().close();
      maker.waitFor(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (IOException e) {
      log.info("stopping the maker of the start cache", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
