package io.qinggui.faults.cluster;

import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.audit.Findings;
import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Both instances of each service say the same, byte for byte, when nothing more happens. */
final class TwinCheck {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String VALID_AT = "2018-05-01T00:00:00+08:00";

  private final Cluster cluster;
  private final String token;
  private final Findings findings;
  private int compared;

  /**
   * @param token of somebody who may read all
   */
  TwinCheck(Cluster cluster, String token, Findings findings) {
    this.cluster = cluster;
    this.token = token;
    this.findings = findings;
  }

  void check(Collection<String> operators) throws IOException, InterruptedException {
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String operator : operators) {
        for (String service : Audit.SERVICES) {
          same(http, service, "/operators/" + operator + "/history?limit=500", "");
        }
        same(http, "operator", "/operators/" + operator, "");
        // both clocks: without the legal one each is asked about its own moment
        Request question =
            new OperatorRequests(operator, "", "33")
                .question("OPERATE", "IDC", ", 'validAt': '" + VALID_AT + "'");
        String asked =
            ask(http, cluster.of("license").getFirst(), question.path(), question.json());
        String knownAt = JSON.readTree(asked).path("knownAt").asString("");
        same(http, "license", question.path(), question.json("knownAt", knownAt));
        same(
            http,
            "license",
            "/operators/%s/standing?validAt=%s&knownAt=%s"
                .formatted(operator, VALID_AT.replace("+", "%2B"), knownAt),
            "");
      }
    }
    findings.count("answers of two instances compared", compared);
  }

  private void same(HttpClient http, String service, String path, String body)
      throws IOException, InterruptedException {
    List<Replica> twins = cluster.of(service);
    String one = ask(http, twins.getFirst(), path, body);
    String other = ask(http, twins.getLast(), path, body);
    compared++;
    findings.expect("the answer of " + twins.getLast() + " to " + path, one, other);
  }

  private String ask(HttpClient http, Replica replica, String path, String body)
      throws IOException, InterruptedException {
    URI uri = replica.address().resolve("/api/v1" + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri).timeout(PATIENCE).header("Authorization", "Bearer " + token);
    if (!body.isEmpty()) {
      request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }
    HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
    findings.expect(replica + ": " + path, 200, answer.statusCode());
    return answer.body();
  }
}
