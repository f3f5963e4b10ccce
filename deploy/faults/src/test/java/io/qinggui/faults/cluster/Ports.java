package io.qinggui.faults.cluster;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for processes that come back on theirs: below those that the system gives to outgoing
 * connections, one of which could take the place of a process that is away.
 */
final class Ports {

  private static final int LOWEST = 12_000;
  private static final int HIGHEST = 30_000;

  private Ports() {}

  static List<Integer> take(int count) {
    List<Integer> taken = new ArrayList<>();
    while (taken.size() < count) {
      int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
      if (!taken.contains(port) && isFree(port)) {
        taken.add(port);
      }
    }
    return taken;
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
