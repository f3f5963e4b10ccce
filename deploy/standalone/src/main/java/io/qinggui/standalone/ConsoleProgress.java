package io.qinggui.standalone;

import io.qinggui.standalone.imports.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A bar on a terminal; elsewhere, a line for each file. */
final class ConsoleProgress implements Progress {

  private static final int WIDTH = 40;
  private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final PrintStream out;
  private final boolean terminal;
  private final AtomicLong done = new AtomicLong();
  private final AtomicLong drawnAt = new AtomicLong();
  private volatile String file = "";
  private volatile long lines;

  ConsoleProgress(PrintStream out) {
    this.out = out;
    Console console = System.console();
    this.terminal = console != null && console.isTerminal();
  }

  @Override
  public void begin(String name, long expected) {
    file = name;
    lines = expected;
    done.set(0);
    draw();
  }

  @Override
  public void advance(int count) {
    done.addAndGet(count);
    long last = drawnAt.get();
    if (System.nanoTime() - last > EVERY_NANOS && drawnAt.compareAndSet(last, System.nanoTime())) {
      draw();
    }
  }

  @Override
  public void end() {
    if (terminal) {
      out.print("\r" + " ".repeat(WIDTH + 50) + "\r");
      out.flush();
    } else {
      out.printf(Locale.ROOT, "  %s: %d lines%n", file, done.get());
    }
  }

  private synchronized void draw() {
    if (terminal) {
      int filled = (int) Math.min(WIDTH, WIDTH * done.get() / Math.max(1, lines));
      out.printf(
          Locale.ROOT,
          "\r  %-20s [%s%s] %d/%d",
          file,
          "=".repeat(filled),
          " ".repeat(WIDTH - filled),
          done.get(),
          Math.max(lines, done.get()));
      out.flush();
    }
  }
}
