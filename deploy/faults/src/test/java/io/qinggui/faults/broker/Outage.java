package io.qinggui.faults.broker;

import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.audit.HttpCheck;
import io.qinggui.faults.load.DecisionLoad;
import io.qinggui.faults.load.WriteLoad;
import io.qinggui.scenario.market.OperatorRequests;
import io.qinggui.scenario.market.Request;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.StandaloneProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.awaitility.Awaitility;

/** One outage of the broker while everybody goes on working. */
final class Outage {

  private static final Duration PATIENCE = Duration.ofSeconds(180);

  /** So many requests of each kind in a row. */
  private static final int WARM = 20;

  private final Path folder;
  private final WriteLoad load;
  private volatile Latencies now = new Latencies();

  Outage(Path folder, int writers, long seed) {
    this.folder = folder;
    this.load = new WriteLoad(writers, seed);
  }

  WriteLoad load() {
    return load;
  }

  /**
   * What one phase was like.
   *
   * @param name before, away or back
   */
  record Phase(String name, double seconds, Latencies latencies) {}

  /**
   * All of it.
   *
   * @param arrivedSeconds from the broker's return until every event was everywhere
   */
  record Outcome(List<Phase> phases, double arrivedSeconds, Findings findings) {}

  /** Takes the broker away for so long. */
  Outcome run(boolean hard, Duration around, Duration away) throws Exception {
    try (BrokerProcess broker = new BrokerProcess(folder.resolve("broker"));
        StandaloneProcess system =
            StandaloneProcess.answering(
                folder.resolve("data"), "--empty", "--kafka", broker.bootstrapServers());
        Client client = system.client()) {
      Audit audit = new Audit(folder.resolve("data"), load.history());
      List<Phase> phases = new ArrayList<>();
      long back;
      warmUp(client);
      LongConsumer operations = nanos -> now.operations.recordValue(nanos);
      LongConsumer decisions = nanos -> now.decisions.recordValue(nanos);
      try (WriteLoad.Run run = load.start(client, operations);
          DecisionLoad asking = DecisionLoad.about(load, client, decisions)) {
        phases.add(phase("before", around));
        if (hard) {
          broker.kill();
        } else {
          broker.stop();
        }
        now = new Latencies();
        phases.add(phase("away", away));
        back = System.nanoTime();
        broker.start();
        now = new Latencies();
        phases.add(phase("back", around));
      }
      Findings findings = audit.settled(broker.bootstrapServers(), PATIENCE);
      double arrived = (System.nanoTime() - back) / 1e9;
      findings.add(audit.atRest(broker.bootstrapServers(), PATIENCE));
      findings.add(audit.fromTheBeginning(broker.bootstrapServers()));
      findings.add(
          new HttpCheck(client, audit).check(load.operators().stream().limit(50).toList()));
      requireAnswers(findings);
      return new Outcome(phases, arrived, findings);
    }
  }

  /** A system that has just started may be slow, and say so: that is not the broker's doing. */
  private static void warmUp(Client client) {
    Request registration = OperatorRequests.registration("预热企业", "33");
    Request question =
        new OperatorRequests(DecisionLoad.NOBODY, "", "33").question("OPERATE", "IDC", "");
    AtomicInteger answered = new AtomicInteger();
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .ignoreExceptionsMatching(IOException.class::isInstance)
        .until(
            () -> {
              int write =
                  client
                      .post("miit", registration.path() + "?dryRun=true", registration.json())
                      .statusCode();
              int read = client.post("auditor", question.path(), question.json()).statusCode();
              answered.set(write == 200 && read == 200 ? answered.get() + 1 : 0);
              return answered.get() == WARM;
            });
  }

  private Phase phase(String name, Duration length) throws InterruptedException {
    Latencies latencies = now;
    long begun = System.nanoTime();
    Thread.sleep(length);
    // on a slow machine the first answers come late
    Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () ->
                latencies.operations.getTotalCount() > 0
                    && latencies.decisions.getTotalCount() > 0);
    return new Phase(name, (System.nanoTime() - begun) / 1e9, latencies);
  }

  /** Nobody who works has to notice. */
  private void requireAnswers(Findings findings) {
    load.history().serverErrorTexts().forEach(findings::wrong);
    if (load.history().unanswered() > 0) {
      findings.wrong(load.history().unanswered() + " operations were not answered");
    }
  }
}
