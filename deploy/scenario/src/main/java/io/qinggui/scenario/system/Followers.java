package io.qinggui.scenario.system;

import io.qinggui.standalone.node.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** All that follows the ledgers of a system: read models, relays, intakes. */
public final class Followers {

  private final StandaloneProcess system;
  private final Client client;
  private final Ports ports;

  /** Those of a running system. */
  public Followers(StandaloneProcess system, Client client) {
    this.system = system;
    this.client = client;
    this.ports = system.ports();
  }

  /**
   * Waits until all of them have seen everything, and nothing new has come of it.
   *
   * @throws IllegalStateException when the system has ended
   */
  public void awaitAll(Duration patience) {
    List<Long> before = new ArrayList<>();
    Awaitility.await()
        .atMost(patience)
        .pollInterval(Duration.ofMillis(150))
        .ignoreExceptionsMatching(IOException.class::isInstance)
        .until(
            () -> {
              system.requireAlive();
              List<Long> now = heads();
              boolean quiet = !now.isEmpty() && now.equals(before);
              before.clear();
              before.addAll(now);
              return quiet;
            });
  }

  /** The last position of each ledger; empty as long as something lags behind. */
  private List<Long> heads() throws IOException, InterruptedException {
    List<Long> heads = new ArrayList<>();
    for (URI service : ports.serviceAddresses().values()) {
      JsonNode state = state(service);
      long head = state.path("head").asLong();
      if (lagging(state, head)) {
        return List.of();
      }
      heads.add(head);
    }
    return heads;
  }

  private static boolean lagging(JsonNode state, long head) {
    return state.path("relay").path("position").asLong() < head
        || state.path("projections").values().stream()
            .anyMatch(it -> it.path("position").asLong() < head)
        || state.path("policies").values().stream().anyMatch(it -> it.path("lag").asLong() > 0);
  }

  private JsonNode state(URI service) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.get("auditor", service.resolve("/api/v1/admin/progress"));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return Client.json(answer);
  }
}
