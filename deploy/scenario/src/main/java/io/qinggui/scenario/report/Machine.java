package io.qinggui.scenario.report;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** The machine on which a figure was seen. */
public final class Machine {

  private Machine() {}

  /** One line: processors, memory, operating system, Java. */
  public static String line() {
    long memory =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getTotalMemorySize();
    return String.format(
        Locale.ROOT,
        "%d processors, %d GiB, %s %s, Java %s",
        Runtime.getRuntime().availableProcessors(),
        memory >> 30,
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.version());
  }
}
