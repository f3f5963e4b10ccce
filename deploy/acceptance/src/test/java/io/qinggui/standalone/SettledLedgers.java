package io.qinggui.standalone;

import io.qinggui.platform.client.ApiClient;
import io.qinggui.platform.client.ApiRequest;
import io.qinggui.platform.client.ApiResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Ledgers that nothing lags behind: read models, relays and policies have seen everything. */
final class SettledLedgers {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final ApiClient auditor;
  private final Collection<URI> services;
  private Map<String, Long> before = Map.of();

  SettledLedgers(ApiClient auditor, Collection<URI> services) {
    this.auditor = auditor;
    this.services = services;
  }

  /** The last position of each, once all of it has been seen and nothing new has come of it. */
  Map<String, Long> await() {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptionsMatching(IOException.class::isInstance)
        .until(this::heads, this::areQuiet);
  }

  private boolean areQuiet(Map<String, Long> now) {
    boolean quiet = now.equals(before) && now.size() == services.size();
    before = now;
    return quiet;
  }

  /** Without those that something lags behind. */
  private Map<String, Long> heads() throws IOException, InterruptedException {
    Map<String, Long> heads = new TreeMap<>();
    for (URI service : services) {
      ApiResponse answer = auditor.send(ApiRequest.get(service.resolve("/api/v1/admin/progress")));
      if (!answer.succeeded()) {
        return Map.of();
      }
      JsonNode progress = answer.json();
      long head = progress.path("head").asLong();
      if (hasBeenSeen(progress, head)) {
        heads.put(progress.path("ledger").asString(), head);
      }
    }
    return heads;
  }

  private static boolean hasBeenSeen(JsonNode progress, long head) {
    return Stream.concat(
                progress.path("projections").valueStream(), Stream.of(progress.path("relay")))
            .allMatch(follower -> follower.path("position").asLong() == head)
        && progress
            .path("policies")
            .valueStream()
            .allMatch(policy -> policy.path("lag").asLong(-1) == 0);
  }
}
