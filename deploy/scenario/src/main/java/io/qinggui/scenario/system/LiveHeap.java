package io.qinggui.scenario.system;

import java.io.IOException;
import java.nio.file.Path;

/** The live objects of a Java process. */
public final class LiveHeap {

  private LiveHeap() {}

  /** In MiB, after a full collection, which stops the process for its time. */
  public static long mib(long pid) throws IOException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    Process histogram =
        new ProcessBuilder(jcmd.toString(), "" + pid, "GC.class_histogram")
            .redirectErrorStream(true)
            .start();
    try (var lines = histogram.inputReader()) {
      return lines
          .lines()
          .filter(line -> line.startsWith("Total"))
          .mapToLong(line -> Long.parseLong(line.strip().split(" +")[2]) >> 20)
          .findFirst()
          .orElseThrow();
    }
  }
}
