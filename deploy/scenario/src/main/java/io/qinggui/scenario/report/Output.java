package io.qinggui.scenario.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results are written: {@code qinggui.report.output}, otherwise {@code target}. */
public final class Output {

  private Output() {}

  /** The file with that name among the results; its folder exists. */
  public static Path file(String name) throws IOException {
    Path directory = Path.of(System.getProperty("qinggui.report.output", "target"));
    return Files.createDirectories(directory).resolve(name);
  }
}
