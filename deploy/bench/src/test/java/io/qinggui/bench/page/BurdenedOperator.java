package io.qinggui.bench.page;

import static org.awaitility.Awaitility.await;

import io.qinggui.platform.reference.Province;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * An operator with 200 events and more than 400 reasons in its timeline: licenses of IDC and ISP in
 * nearly all provinces, of before 2012, for which it never committed, with an evaluation after the
 * other.
 *
 * @param id of the operator
 * @param reasons of its timeline
 */
record BurdenedOperator(String id, int reasons) {

  private static final int CREATED = 201;
  private static final int BUSY = 503;
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int EVENTS = 200;
  private static final int LICENSES = 7;
  private static final int LEAST_REASONS = 400;

  /** All but one: of all of them together one reason is told. */
  private static final String NEARLY_EVERYWHERE =
      Province.codes().stream().skip(1).map(it -> '"' + it + '"').collect(Collectors.joining(","));

  /** Registers it, with all that burdens it. */
  static BurdenedOperator in(Client client) throws IOException, InterruptedException {
    String id =
        create(
                client,
                "/operators",
                "{\"name\": \"负担企业\", \"kind\": \"ENTERPRISE\", \"province\": \"33\"}")
            .path("operatorId")
            .asString();
    for (int license = 1; license <= LICENSES; license++) {
      create(
          client,
          "/licenses",
          """
          {"licenseNumber": "B1.B2-2011990%d", "operatorId": "%s", "issuer": "MIIT",
           "grantedOn": "2011-0%d-01", "validUntil": "2031-0%d-01",
           "grants": [{"service": "IDC", "provinces": [%s]}, {"service": "ISP", "provinces": [%s]}]}\
          """
              .formatted(license, id, license, license, NEARLY_EVERYWHERE, NEARLY_EVERYWHERE));
    }
    for (int filed = LICENSES + 1; filed < EVENTS; filed++) {
      create(
          client,
          "/licenses/B1.B2-2011990" + (filed % LICENSES + 1) + "/evaluations",
          """
          {"system": "ISMS", "provinces": ["33"], "outcome": "%s", "standard": "YD/T %d",
           "concludedOn": "2016-%02d-%02d", "evaluator": "评测中心"}\
          """
              .formatted(
                  filed % 2 == 0 ? "PASSED" : "FAILED", filed, filed % 12 + 1, filed % 28 + 1));
    }
    int reasons =
        Client.json(client.get("miit", "/operators/" + id + "/standing")).path("timeline").size();
    if (reasons < LEAST_REASONS) {
      throw new IllegalStateException(id + " has only " + reasons + " reasons");
    }
    return new BurdenedOperator(id, reasons);
  }

  /** Right after a start a service may be busy: then it is asked again, under the same key. */
  private static JsonNode create(Client client, String path, String json) {
    String key = UUID.randomUUID().toString();
    HttpResponse<String> answer =
        await()
            .atMost(PATIENCE)
            .until(
                () -> client.post("miit", path, json, "Idempotency-Key", key),
                it -> it.statusCode() != BUSY);
    if (answer.statusCode() != CREATED) {
      throw new IllegalStateException(path + ": " + answer.body());
    }
    return Client.json(answer);
  }
}
