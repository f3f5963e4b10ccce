package io.qinggui.standalone.node;

import io.qinggui.standalone.service.ServiceApp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Where everything listens, all derived from the gateway's port.
 *
 * @param gateway the one address that clients need
 */
public record Ports(int gateway) {

  private static final int HIGHEST = 65_535 - 12;
  private static final int ATTEMPTS = 10;

  /** The ports that belong to a gateway's port. */
  public static Ports from(int gateway) {
    if (gateway < 1 || gateway > HIGHEST) {
      throw new StartupException("--port must be between 1 and " + HIGHEST);
    }
    return new Ports(gateway);
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

  /** A service's. */
  public int service(ServiceApp app) {
    return gateway + app.portAfterGateway();
  }

  /** The token service's; its endpoint is reachable through the gateway, too. */
  public int token() {
    return gateway + 5;
  }

  /** Kafka's. */
  public int broker() {
    return gateway + 10;
  }

  /** Kafka's own. */
  public int controller() {
    return gateway + 11;
  }

  /** That of the read models. */
  public int mongo() {
    return gateway + 12;
  }

  /** Where the gateway is asked. */
  public URI gatewayAddress() {
    return address(gateway);
  }

  /** Where the services are asked, past the gateway. */
  public Map<ServiceApp, URI> serviceAddresses() {
    Map<ServiceApp, URI> all = new LinkedHashMap<>();
    for (ServiceApp app : ServiceApp.values()) {
      all.put(app, address(service(app)));
    }
    return all;
  }

  /** What clients may want to know, by name. */
  public Map<String, Integer> byName() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("gateway", gateway);
    for (ServiceApp app : ServiceApp.values()) {
      all.put(app.ledger() + " service", service(app));
    }
    all.put("token service", token());
    all.put("Kafka broker", broker());
    all.put("Kafka controller", controller());
    all.put("projections", mongo());
    return all;
  }

  /**
   * @throws StartupException naming the port, when somebody else listens on one of them
   */
  void requireFree() {
    byName().forEach(Ports::requireFree);
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
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
