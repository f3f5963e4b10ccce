package io.qinggui.faults.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.testkit.Peer.Request;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** When which registration arrived at which sound endpoint. */
final class Arrivals {

  private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"([^\"]+)\"");

  private final Map<String, Map<String, Long>> byEndpoint = new ConcurrentHashMap<>();

  void note(Request request) {
    long now = System.nanoTime();
    Matcher subject = SUBJECT.matcher(new String(request.body(), UTF_8));
    if (subject.find()) {
      byEndpoint
          .computeIfAbsent(request.target(), t -> new ConcurrentHashMap<>())
          .putIfAbsent(subject.group(1), now);
    }
  }

  /** The operators of whom an endpoint was told. */
  Set<String> at(String target) {
    return byEndpoint.getOrDefault(target, Map.of()).keySet();
  }

  /**
   * From the answer to a registration until everybody sound was told, in nanoseconds.
   *
   * @param answered by operator, when its registration was answered
   * @param targets of the endpoints
   */
  Histogram delays(Map<String, Long> answered, Iterable<String> targets) {
    Histogram delays = new Histogram(3);
    for (String target : targets) {
      Map<String, Long> arrived = byEndpoint.getOrDefault(target, Map.of());
      answered.forEach(
          (operator, at) -> {
            Long then = arrived.get(operator);
            if (then != null) {
              delays.recordValue(Math.max(0, then - at));
            }
          });
    }
    return delays;
  }
}
