package io.qinggui.faults.midnight;

import io.qinggui.faults.audit.Findings;
import io.qinggui.scenario.system.Client;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Asks about all operators, a thousand at a time, and looks at the answers. */
final class DecisionCheck {

  private static final int AT_ONCE = 1_000;
  private static final String DAY_BEFORE = "2017-12-31T23:59:59+08:00";
  private static final String DAY = "2018-01-01T00:00:00+08:00";

  private final Client client;
  private final List<UnmetCommitment> commitments;
  private final Findings findings;

  DecisionCheck(Client client, List<UnmetCommitment> commitments, Findings findings) {
    this.client = client;
    this.commitments = commitments;
    this.findings = findings;
  }

  /** On the last day everybody may still go on, and the next change is the day after. */
  void theDayBefore() throws IOException, InterruptedException {
    ask(
        DAY_BEFORE,
        "",
        (commitment, answer) -> {
          expect(commitment, "verdict on 2017-12-31", "ALLOW", answer.path("verdict").asString());
          expect(
              commitment,
              "next change",
              "2018-01-01",
              answer.path("nextChangeAt").asString("none"));
        });
  }

  /** On the first day nobody may. Returns as of when each answer was. */
  Map<String, Instant> theDayAfter(String knownAt) throws IOException, InterruptedException {
    Map<String, Instant> knownAts = new HashMap<>();
    ask(
        DAY,
        knownAt,
        (commitment, answer) -> {
          expect(commitment, "verdict on 2018-01-01", "DENY", answer.path("verdict").asString());
          List<String> codes =
              answer.path("reasons").valueStream().map(it -> it.path("code").asString()).toList();
          expect(commitment, commitment.reason(), true, codes.contains(commitment.reason()));
          knownAts.put(commitment.operatorId(), Instant.parse(answer.path("knownAt").asString()));
        });
    return knownAts;
  }

  private void expect(UnmetCommitment commitment, String what, Object expected, Object actual) {
    findings.expect(commitment.operatorId() + ": " + what, expected, actual);
  }

  private void ask(String validAt, String knownAt, BiConsumer<UnmetCommitment, JsonNode> look)
      throws IOException, InterruptedException {
    for (int from = 0; from < commitments.size(); from += AT_ONCE) {
      List<UnmetCommitment> some =
          commitments.subList(from, Math.min(commitments.size(), from + AT_ONCE));
      JsonNode answers = answers(some, validAt, knownAt);
      findings.expect("answers", some.size(), answers.size());
      for (int i = 0; i < answers.size(); i++) {
        look.accept(some.get(i), answers.get(i));
      }
    }
  }

  private JsonNode answers(List<UnmetCommitment> some, String validAt, String knownAt)
      throws IOException, InterruptedException {
    String questions =
        some.stream()
            .map(it -> it.question(moments(validAt, knownAt)))
            .collect(Collectors.joining(","));
    HttpResponse<String> response =
        client.post("auditor", "/decisions/batch", "{\"questions\": [" + questions + "]}");
    if (response.statusCode() != 200) {
      findings.wrong("a batch of questions: %s", response.statusCode() + " " + response.body());
    }
    return Client.json(response).path("answers");
  }

  private static String moments(String validAt, String knownAt) {
    String valid = ", 'validAt': '" + validAt + "'";
    return knownAt.isEmpty() ? valid : valid + ", 'knownAt': '" + knownAt + "'";
  }
}
