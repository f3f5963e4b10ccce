package io.qinggui.standalone;

import io.qinggui.standalone.node.Node;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stops everything once, on a signal or when asked, and never waits longer than its limit. */
final class Shutdown {

  private static final long LIMIT_MILLIS = 9_000;

  private final Node node;
  private final PrintStream out;
  private final AtomicBoolean begun = new AtomicBoolean();

  private Shutdown(Node node, PrintStream out) {
    this.node = node;
    this.out = out;
  }

  static Shutdown with(Node node, PrintStream out) {
    Shutdown shutdown = new Shutdown(node, out);
    Runtime.getRuntime().addShutdownHook(new Thread(shutdown::now, "shutdown"));
    return shutdown;
  }

  /** What is not stopped by then is safe on disk all the same: a kill loses nothing either. */
  void now() {
    if (!begun.compareAndSet(false, true)) {
      return;
    }
    long start = System.nanoTime();
    out.println();
    out.println("Stopping ...");
    Thread closing = Thread.ofPlatform().daemon().start(node::close);
    try {
      closing.join(LIMIT_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    out.printf(Locale.ROOT, "Stopped after %.1f s.%n", (System.nanoTime() - start) / 1e9);
  }
}
