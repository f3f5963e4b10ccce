package io.qinggui.standalone;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the services write about themselves: a file, so that the console stays readable. */
final class Logs {

  private Logs() {}

  /** Has to be called before anything logs: the logging system looks at these once. */
  static void to(Path directory) {
    System.setProperty("qinggui.logs", directory.toString());
    // one configuration for all contexts, instead of the last one started winning
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
