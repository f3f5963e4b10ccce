package io.qinggui.packaging;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The files of this repository. */
public final class Repository {

  private Repository() {}

  /** A file or directory, given from the root. */
  public static Path path(String fromRoot) {
    return root(Path.of("").toAbsolutePath()).resolve(fromRoot);
  }

  private static Path root(Path here) {
    return Files.isDirectory(here.resolve("deploy/topology"))
        ? here
        : root(Objects.requireNonNull(here.getParent(), "not within the repository"));
  }
}
