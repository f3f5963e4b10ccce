package io.qinggui.scenario.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project is: its folder holds {@code run}. */
public final class Project {

  private Project() {}

  /** Its folder. */
  public static Path root() {
    String given = System.getProperty("qinggui.root");
    return given == null ? above(Path.of("").toAbsolutePath()) : Path.of(given);
  }

  private static Path above(Path start) {
    Path folder = start;
    while (!Files.exists(folder.resolve("run"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("no project around " + start);
      }
    }
    return folder;
  }
}
