package io.qinggui.standalone;

import io.qinggui.standalone.imports.FileCheck;
import io.qinggui.standalone.imports.ImportTable;
import io.qinggui.standalone.imports.Progress;
import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How far an import has come, how quick it is and when it will be done: one line that is written
 * over on a terminal; elsewhere a line every few seconds, and one for each file.
 */
final class ConsoleProgress implements Progress {

  private static final long REDRAWN = Duration.ofMillis(250).toNanos();
  private static final long SAID_AGAIN = Duration.ofSeconds(5).toNanos();
  private static final int WIDTH = 100;

  private final PrintStream out;
  private final boolean terminal;
  private final LongSupplier nanos;
  private final AtomicLong shownAt = new AtomicLong();
  private final AtomicLong doneOfFile = new AtomicLong();
  private final AtomicLong doneOfAll = new AtomicLong();
  private volatile String file = "";
  private volatile long linesOfFile;
  private volatile long linesOfAll;
  private Throughput throughput;

  ConsoleProgress(PrintStream out) {
    this(out, isTerminal(), System::nanoTime);
  }

  /**
   * @param terminal whether a line can be written over
   * @param nanos the time that has passed, in nanoseconds from any moment
   */
  ConsoleProgress(PrintStream out, boolean terminal, LongSupplier nanos) {
    this.out = out;
    this.terminal = terminal;
    this.nanos = nanos;
    this.throughput = new Throughput(nanos.getAsLong());
    this.shownAt.set(nanos.getAsLong());
  }

  private static boolean isTerminal() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  @Override
  public void checking(String name) {
    if (terminal) {
      overwrite("  checking " + name + " ...");
    }
  }

  @Override
  public synchronized void checked(List<FileCheck> files) {
    clear();
    ImportTable.printCheck(files, out);
    linesOfAll = files.stream().mapToLong(FileCheck::lines).sum();
    doneOfAll.set(0);
    throughput = new Throughput(nanos.getAsLong());
    shownAt.set(nanos.getAsLong());
  }

  @Override
  public void begin(String name, long lines) {
    file = name;
    linesOfFile = lines;
    doneOfFile.set(0);
  }

  @Override
  public void advance(int count) {
    doneOfFile.addAndGet(count);
    long done = doneOfAll.addAndGet(count);
    long now = nanos.getAsLong();
    long last = shownAt.get();
    if (now - last >= (terminal ? REDRAWN : SAID_AGAIN) && shownAt.compareAndSet(last, now)) {
      show(now, done);
    }
  }

  @Override
  public synchronized void end() {
    clear();
    if (!terminal) {
      out.printf(Locale.ROOT, "  %s: %,d lines%n", file, doneOfFile.get());
    }
  }

  private synchronized void show(long now, long done) {
    throughput.add(now, done);
    String text =
        String.format(
            Locale.ROOT,
            "  %s: %,d of %,d; all: %,d of %,d lines, %,.0f lines/s%s",
            file,
            doneOfFile.get(),
            Math.max(linesOfFile, doneOfFile.get()),
            done,
            Math.max(linesOfAll, done),
            throughput.perSecond(),
            throughput
                .timeFor(Math.max(0, linesOfAll - done))
                .map(left -> ", " + text(left) + " left")
                .orElse(""));
    if (terminal) {
      overwrite(text);
    } else {
      out.println(text);
    }
  }

  private static String text(Duration left) {
    return left.toHours() > 0
        ? String.format(Locale.ROOT, "%d h %02d min", left.toHours(), left.toMinutesPart())
        : left.toMinutes() > 0
            ? String.format(Locale.ROOT, "%d min %02d s", left.toMinutes(), left.toSecondsPart())
            : left.toSeconds() + " s";
  }

  private void overwrite(String text) {
    out.print("\r" + text + " ".repeat(Math.max(0, WIDTH - text.length())));
    out.flush();
  }

  private void clear() {
    if (terminal) {
      out.print("\r" + " ".repeat(WIDTH) + "\r");
      out.flush();
    }
  }
}
