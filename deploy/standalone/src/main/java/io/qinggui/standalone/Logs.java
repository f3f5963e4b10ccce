package io.qinggui.standalone;

import java.nio.file.Path;

/** Where the services write about themselves: a file, so that the console stays readable. */
final class Logs {

  private Logs() {}

  /** Has to be called before anything logs: the logging system looks at this once. */
  static void to(Path directory) {
    System.setProperty("qinggui.logs", directory.toString());
  }
}
