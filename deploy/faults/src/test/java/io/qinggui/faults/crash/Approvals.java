package io.qinggui.faults.crash;

import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.audit.LedgerFile;
import io.qinggui.faults.audit.StoredEvent;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.StandaloneProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * Renewals that are approved while the process is killed: an approval and its effect on the license
 * are one append, so either both are in the ledger or neither is.
 */
final class Approvals {

  private static final String MIIT = "miit";
  private static final String APPROVED = "io.qinggui.license.application-approved";
  private static final String RENEWED = "io.qinggui.license.license-renewed";
  private static final String EMPTY = "--empty";
  private static final int AT_ONCE = 8;
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Path data;
  private final Random random;
  private final int longestMillis;
  private final Queue<String> accepted = new ConcurrentLinkedQueue<>();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Findings answers = new Findings();
  private int licenses;

  /**
   * @param data directory of the standalone
   * @param seed of the moments of the kills
   * @param longestMillis that approvals go on before a kill
   */
  Approvals(Path data, long seed, int longestMillis) {
    this.data = data;
    this.random = new Random(seed);
    this.longestMillis = longestMillis;
  }

  /** How many were answered with success. */
  int acknowledged() {
    return acknowledged.size();
  }

  /** Has more applications wait for their approval, approves some, and kills the process. */
  void approveAndKill(int more) throws Exception {
    StandaloneProcess process = StandaloneProcess.answering(data, EMPTY);
    try (Client client = process.client();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      apply(client, more);
      int before = acknowledged();
      Queue<String> ahead = new ConcurrentLinkedQueue<>(accepted);
      for (int i = 0; i < AT_ONCE; i++) {
        threads.execute(() -> approveAll(client, ahead));
      }
      // a kill before the first of them would show little
      Awaitility.await().atMost(PATIENCE).until(() -> acknowledged() > before);
      Thread.sleep(random.nextInt(longestMillis));
      process.kill();
    } finally {
      process.kill();
    }
  }

  /** Approves what is left, on what the last kill left behind. */
  void approveTheRest() throws Exception {
    try (StandaloneProcess process = StandaloneProcess.answering(data, EMPTY);
        Client client = process.client()) {
      Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                approveAll(client, new ConcurrentLinkedQueue<>(accepted));
                return accepted.isEmpty();
              });
    }
  }

  /** What is in the ledger against what was answered. */
  Findings check() {
    Findings findings = new Findings();
    findings.add(answers);
    LedgerFile ledger = LedgerFile.read(data, "license");
    findings.add(ledger.findings());
    Map<String, List<StoredEvent>> byCommand =
        ledger.events().stream()
            .filter(it -> it.type().equals(APPROVED) || it.type().equals(RENEWED))
            .collect(Collectors.groupingBy(StoredEvent::commandId));
    byCommand.values().forEach(it -> checkTogether(it, findings));
    List<String> approved =
        ledger.events().stream()
            .filter(it -> it.type().equals(APPROVED))
            .map(it -> it.data().path("applicationId").asString())
            .toList();
    if (approved.size() != Set.copyOf(approved).size()) {
      findings.wrong("an application was approved twice: " + approved);
    }
    acknowledged.stream()
        .filter(it -> !approved.contains(it))
        .forEach(it -> findings.wrong("acknowledged, and not approved: " + it));
    return findings;
  }

  /** One approval with one effect, right behind it. */
  private static void checkTogether(List<StoredEvent> events, Findings findings) {
    boolean together =
        events.size() == 2
            && events.getFirst().type().equals(APPROVED)
            && events.getLast().type().equals(RENEWED)
            && events.getLast().position() == events.getFirst().position() + 1;
    if (!together) {
      findings.wrong("an approval without its effect, or the reverse: " + events);
    }
  }

  /** Licenses of an operator of their own, each with an application that is accepted. */
  private void apply(Client client, int more) throws IOException, InterruptedException {
    String operator =
        text(
            post(
                client,
                "/operators",
                "'name':'企业%d','kind':'ENTERPRISE','province':'33'".formatted(licenses)),
            "operatorId");
    for (int i = 0; i < more; i++) {
      String license = "B1-2011%04d".formatted(licenses++);
      post(
          client,
          "/licenses",
          ("'licenseNumber':'%s','operatorId':'%s','issuer':'MIIT','grantedOn':'2011-05-01',"
                  + "'validUntil':'2021-04-30','grants':[{'service':'IDC','provinces':['33']}]")
              .formatted(license, operator));
      String application =
          text(
              post(
                  client,
                  "/applications",
                  ("'kind':'RENEWAL','operatorId':'%s','issuer':'MIIT','licenseNumber':'%s',"
                          + "'submittedOn':'2020-11-02'")
                      .formatted(operator, license)),
              "applicationId");
      post(client, "/applications/" + application + "/acceptance", "'acceptedOn':'2020-11-03'");
      accepted.add(application);
    }
  }

  /** Something that is not what this is about, and has to succeed. */
  private static HttpResponse<String> post(Client client, String path, String fields)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = client.post(MIIT, path, json(fields));
    if (answer.statusCode() != 201) {
      throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private static String json(String fields) {
    return "{" + fields.replace('\'', '"') + "}";
  }

  private static String text(HttpResponse<String> answer, String field) {
    return Client.json(answer).path(field).asString();
  }

  /** Until none is ahead, or the process is gone. */
  private void approveAll(Client client, Queue<String> ahead) {
    try {
      for (String id = ahead.poll(); id != null; id = ahead.poll()) {
        note(
            id,
            client.post(
                MIIT,
                "/applications/" + id + "/approval",
                json("'decidedOn':'2020-12-15','validUntil':'2026-04-30'"),
                "Idempotency-Key",
                "approval-" + id));
      }
    } catch (IOException gone) {
      // what got no answer is asked again later
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What a process on its way down answers with 5xx is asked again. */
  private void note(String id, HttpResponse<String> answer) {
    if (answer.statusCode() == 201) {
      acknowledged.add(id);
      accepted.remove(id);
    } else if (answer.statusCode() < 500) {
      answers.wrong(
          "the approval of " + id + " was answered " + answer.statusCode() + " " + answer.body());
    }
  }
}
