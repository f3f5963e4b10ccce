package io.qinggui.witness.http;

import java.util.Map;

/**
 * What the server of the JDK allows, for the whole process; see the properties of module {@code
 * jdk.httpserver}. What was set on the command line stays.
 */
final class Limits {

  private static final Map<String, String> LIMITS =
      Map.of(
          // seconds from the first byte of a request to the last one of its body, and of an answer
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxRspTime", "20",
          "sun.net.httpserver.idleInterval", "30",
          "sun.net.httpserver.maxReqHeaders", "50",
          "sun.net.httpserver.maxReqHeaderSize", "16384",
          "sun.net.httpserver.nodelay", "true",
          "jdk.httpserver.maxConnections", "256");

  private Limits() {}

  /** Has to be called before the first server is made: it looks at them once. */
  static void set() {
    LIMITS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }
}
