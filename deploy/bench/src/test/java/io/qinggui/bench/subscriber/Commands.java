package io.qinggui.bench.subscriber;

import io.qinggui.platform.reference.Province;
import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Registrations of operators at fixed moments, whether or not the ones before have been answered: a
 * slow system makes them wait longer, not fewer.
 */
final class Commands {

  /** Those of the provinces, in order. */
  static final List<String> PROVINCES = Province.codes().stream().sorted().toList();

  private final Client client;
  private final String run = Long.toString(System.nanoTime(), 36);
  private final Map<String, Sent> answered = new ConcurrentHashMap<>();
  private final Map<String, Long> refused = new ConcurrentHashMap<>();

  /**
   * A registration that was answered.
   *
   * @param due when it was to be sent
   * @param answeredAt when its answer was there
   */
  record Sent(long due, long answeredAt) {}

  Commands(Client client) {
    this.client = client;
  }

  /** Sends them one after the other in a few lanes, as fast as they are answered: a warm-up. */
  void sendInLanes(int lanes, Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    AtomicLong next = new AtomicLong();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int lane = 0; lane < lanes; lane++) {
        senders.execute(
            () -> {
              while (System.nanoTime() < end) {
                register(-next.incrementAndGet(), System.nanoTime());
              }
            });
      }
    }
  }

  /** Sends them at this rate and returns when all are answered. */
  void send(int perSecond, Duration duration) {
    long count = perSecond * duration.toMillis() / 1000;
    long start = System.nanoTime();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long i = 0; i < count; i++) {
        long number = i;
        long due = start + i * 1_000_000_000L / perSecond;
        LockSupport.parkNanos(due - System.nanoTime());
        senders.execute(() -> register(number, due));
      }
    }
  }

  private void register(long number, long due) {
    Request request = OperatorRequests.registration("订阅企业 " + run + " " + number, province(number));
    try {
      HttpResponse<String> answer = client.post("miit", request.path(), request.json());
      long now = System.nanoTime();
      if (answer.statusCode() == 201) {
        answered.put(Client.json(answer).path("operatorId").asString(), new Sent(due, now));
      } else {
        refused.merge(String.valueOf(answer.statusCode()), 1L, Long::sum);
      }
    } catch (IOException e) {
      refused.merge("no answer", 1L, Long::sum);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** In turn: subscribers are interested in provinces. */
  private static String province(long number) {
    return PROVINCES.get((int) Math.floorMod(number, (long) PROVINCES.size()));
  }

  /** By operator. */
  Map<String, Sent> answered() {
    return answered;
  }

  /** How many were not accepted, or not answered, by status. */
  Map<String, Long> refused() {
    return refused;
  }
}
