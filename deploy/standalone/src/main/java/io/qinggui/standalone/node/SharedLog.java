package io.qinggui.standalone.node;

import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/** The log of a process is one, whatever number of contexts run in it. */
final class SharedLog {

  private SharedLog() {}

  /**
   * Keeps the contexts from configuring the log each for itself. They start side by side, and
   * configuring it takes apart what another context, or the broker, is just using; the last one to
   * start would win.
   */
  static void keep() {
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
