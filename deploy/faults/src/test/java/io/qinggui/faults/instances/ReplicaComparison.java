package io.qinggui.faults.instances;

import io.qinggui.faults.audit.Findings;
import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Both instances say the same about everybody. */
final class ReplicaComparison {

  private final InstancePair pair;
  private final Findings findings;

  ReplicaComparison(InstancePair pair, Findings findings) {
    this.pair = pair;
    this.findings = findings;
  }

  void answers(int operators) throws IOException, InterruptedException {
    String knownAt = pair.once(0, "GET", "/rulebook", "").json().path("knownAt").asString("");
    if (knownAt.isEmpty()) {
      knownAt = SimulatedClock.MIDNIGHT.plusSeconds(1).toString();
    }
    int compared = 0;
    for (int i = 0; i < operators; i++) {
      String operator = InstanceLoad.operator(i);
      for (String validAt : List.of("2017-12-31T12:00:00Z", "2018-01-01T12:00:00Z")) {
        String clocks = "?validAt=" + validAt + "&knownAt=" + knownAt;
        same("GET", "/operators/" + operator + "/standing" + clocks, "");
        compared++;
      }
      same("GET", "/operators/" + operator + "/history?limit=500&knownAt=" + knownAt, "");
      Request question =
          new OperatorRequests(operator, "", "33")
              .question(
                  "ACCEPT_CUSTOMER",
                  "IDC",
                  ", 'validAt': '2018-01-01T00:00:00+08:00', 'knownAt': '" + knownAt + "'");
      same("POST", question.path(), question.json());
      compared += 2;
    }
    findings.count("answers compared afterwards", compared);
  }

  private void same(String method, String path, String body)
      throws IOException, InterruptedException {
    List<Response> response = new ArrayList<>();
    for (int slot = 0; slot < 2; slot++) {
      response.add(pair.once(slot, method, path, body));
    }
    findings.expect(
        "the other's answer to " + path, response.get(0).body(), response.get(1).body());
    findings.expect(path, 200, response.get(0).status());
  }
}
