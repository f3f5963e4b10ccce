package io.qinggui.bench.growth;

import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.Followers;
import io.qinggui.scenario.system.StandaloneProcess;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Data directories with registers of a size, made once and kept. */
public record Filled(Path root) {

  private static final Duration PATIENCE = Duration.ofHours(1);

  /** The directory with a register of this size, from which everything has followed. */
  public Path of(int operators, PrintStream out) throws IOException {
    Path folder = Files.createDirectories(root.resolve(String.valueOf(operators)));
    Path data = folder.resolve("data");
    Path recorded = folder.resolve("recorded");
    Path followed = folder.resolve("followed");
    if (!Files.exists(recorded)) {
      long start = System.nanoTime();
      Fill.with(operators, data);
      Files.createFile(recorded);
      said(out, operators, "recorded", start);
    }
    if (!Files.exists(followed)) {
      long start = System.nanoTime();
      follow(data, out);
      Files.createFile(followed);
      said(out, operators, "relayed, noted and announced", start);
    }
    return data;
  }

  private static void follow(Path data, PrintStream out) throws IOException {
    try (StandaloneProcess system = StandaloneProcess.answering(data, "--empty");
        Client client = system.client()) {
      new Followers(system, client).awaitAll(PATIENCE);
      out.println("peak RSS meanwhile: " + system.peakRssMiB() + " MiB");
    }
  }

  private static void said(PrintStream out, int operators, String what, long start) {
    out.printf(
        "%,d operators %s within %.0f s%n", operators, what, (System.nanoTime() - start) / 1e9);
  }
}
