package io.qinggui.standalone.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where everything listens, all derived from the gateway's port.
 *
 * @param gateway the one address that clients need
 * @param operator the operator service
 * @param license the license service
 * @param inspection the inspection service
 * @param token the token service; its endpoint is reachable through the gateway, too
 * @param broker Kafka
 * @param controller Kafka's own
 * @param mongo projections
 */
public record Ports(
    int gateway,
    int operator,
    int license,
    int inspection,
    int token,
    int broker,
    int controller,
    int mongo) {

  private static final int HIGHEST = 65_535 - 12;
  private static final int ATTEMPTS = 10;

  /** The ports that belong to a gateway's port. */
  public static Ports from(int gateway) {
    if (gateway < 1 || gateway > HIGHEST) {
      throw new StartupException("--port must be between 1 and " + HIGHEST);
    }
    return new Ports(
        gateway,
        gateway + 1,
        gateway + 2,
        gateway + 3,
        gateway + 5,
        gateway + 10,
        gateway + 11,
        gateway + 12);
  }

  /**
   * Ports that nobody listens on, right now.
   *
   * @throws StartupException when there seem to be none
   */
  public static Ports free() {
    for (int attempt = 1; ; attempt++) {
      Ports ports = from(ThreadLocalRandom.current().nextInt(12_000, 30_000));
      try {
        ports.requireFree();
        return ports;
      } catch (StartupException e) {
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** What clients may want to know, by name. */
  public Map<String, Integer> byName() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("gateway", gateway);
    all.put("operator service", operator);
    all.put("license service", license);
    all.put("inspection service", inspection);
    all.put("token service", token);
    all.put("Kafka broker", broker);
    all.put("Kafka controller", controller);
    all.put("projections", mongo);
    return all;
  }

  /**
   * @throws StartupException naming the port, when somebody else listens on one of them
   */
  void requireFree() {
    byName().forEach(Ports::requireFree);
  }

  private static void requireFree(String name, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new StartupException(
          "port " + port + " (" + name + ") is in use; choose others with --port", e);
    }
  }
}
