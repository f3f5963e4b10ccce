package io.qinggui.bench.growth;

import io.qinggui.bench.lone.Registry;
import io.qinggui.bench.system.StandaloneProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Data directories with registers of a size, made once and kept. */
record Filled(Path root) {

  private static final Pattern ALL_ACCEPTED = Pattern.compile("(?m)^ +total +\\d+ +\\d+ +0 +0$");

  /** The directory with a register of this size. */
  Path of(Registry registry, PrintStream out) throws IOException {
    Path folder = root.resolve(String.valueOf(registry.operators()));
    Path done = folder.resolve("filled");
    if (!Files.exists(done)) {
      fill(registry, folder, out);
      Files.createFile(done);
    }
    return folder.resolve("data");
  }

  private static void fill(Registry registry, Path folder, PrintStream out) throws IOException {
    Path files = folder.resolve("files");
    registry.write(files);
    long start = System.nanoTime();
    try (StandaloneProcess system =
        StandaloneProcess.starting(folder.resolve("data"), "--import", files.toString())) {
      awaitImport(system);
      out.printf(
          "%,d operators filled in after %.0f s, peak RSS %d MiB%n",
          registry.operators(), (System.nanoTime() - start) / 1e9, system.peakRssMiB());
    }
  }

  /** Waits until a system that was started with files has taken in all of them. */
  static void awaitImport(StandaloneProcess system) {
    system.awaitConsole("rejected lines: ");
    if (!ALL_ACCEPTED.matcher(system.console()).find()) {
      throw new IllegalStateException(system.console());
    }
  }
}
