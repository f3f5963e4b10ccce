package io.qinggui.faults.cluster;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A load balancer in front of the gateways, no better than those that there are: it asks every half
 * second whether a gateway is ready and gives requests to those that are, in turn. It learns of
 * nothing else but of a connection that was refused.
 */
final class Balancer implements AutoCloseable {

  private static final long EVERY_MILLIS = 500;

  private final List<URI> gateways;
  private final Readiness readiness;
  private final Map<URI, Boolean> ready = new ConcurrentHashMap<>();
  private final AtomicInteger turn = new AtomicInteger();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Balancer(List<URI> gateways, Readiness readiness) {
    this.gateways = List.copyOf(gateways);
    this.readiness = readiness;
    for (URI each : gateways) {
      ready.put(each, true);
      threads.execute(() -> watch(each));
    }
  }

  /** Who is next; when nobody is ready, somebody who is not. */
  URI next() {
    int begin = Math.floorMod(turn.getAndIncrement(), gateways.size());
    for (int i = 0; i < gateways.size(); i++) {
      URI each = gateways.get((begin + i) % gateways.size());
      if (ready.getOrDefault(each, false)) {
        return each;
      }
    }
    return gateways.get(begin);
  }

  /** A connection was refused. */
  void refused(URI gateway) {
    ready.put(gateway, false);
  }

  private void watch(URI gateway) {
    try {
      while (!threads.isShutdown()) {
        ready.put(gateway, readiness.at(gateway));
        Thread.sleep(EVERY_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
