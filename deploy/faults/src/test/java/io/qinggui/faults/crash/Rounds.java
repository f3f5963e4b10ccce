package io.qinggui.faults.crash;

import io.qinggui.faults.audit.Audit;
import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.audit.HttpCheck;
import io.qinggui.faults.audit.Receivers;
import io.qinggui.faults.audit.ReopenCheck;
import io.qinggui.faults.load.WriteLoad;
import io.qinggui.scenario.system.Client;
import io.qinggui.scenario.system.StandaloneProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;

/** One process after the other on the same data, each killed, and what the audits find. */
final class Rounds implements AutoCloseable {

  private static final int HISTORIES = 100;
  private static final int AT_LEAST = 12;

  /** The slowest that a relay was seen to be back after a kill is a quarter of this. */
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private final Path data;
  private final Random random;
  private final WriteLoad load;
  private final Broker broker = Broker.find();
  private final Receivers receivers = Receivers.open();
  private final Audit audit;
  private final int longestLoadMillis;
  private int acknowledged;
  private boolean subscribed;

  Rounds(Path data, long seed, int writers, int longestLoadMillis) throws IOException {
    this.data = data;
    this.random = new Random(seed);
    this.load = new WriteLoad(writers, seed);
    this.audit = new Audit(data, load.history(), receivers);
    this.longestLoadMillis = longestLoadMillis;
  }

  WriteLoad load() {
    return load;
  }

  int published() {
    return audit.published();
  }

  /**
   * What a round came to.
   *
   * @param startSeconds until requests were answered
   * @param loadMillis until the kill
   * @param settledSeconds until every event had arrived everywhere; 0 when it was not waited for
   * @param findings before the load
   */
  record Round(double startSeconds, long loadMillis, double settledSeconds, Findings findings) {}

  /** Starts, audits, works, and kills. */
  Round round(KillPoint killPoint, boolean settle) throws Exception {
    long begun = System.nanoTime();
    StandaloneProcess process = StandaloneProcess.answering(data, broker.options());
    double startSeconds = secondsSince(begun);
    try {
      subscribe(process);
      Findings findings = settle ? settled(process) : audit.ledgers();
      double settledSeconds = settle ? secondsSince(begun) : 0;
      long loadMillis = 100 + random.nextInt(longestLoadMillis);
      kill(process, killPoint, loadMillis);
      return new Round(startSeconds, loadMillis, settledSeconds, findings);
    } finally {
      process.kill();
    }
  }

  private void subscribe(StandaloneProcess process) throws Exception {
    if (!subscribed) {
      try (Client client = process.client()) {
        receivers.subscribe(client);
      }
      subscribed = true;
    }
  }

  private void kill(StandaloneProcess process, KillPoint killPoint, long loadMillis)
      throws Exception {
    try (Client client = process.client();
        WriteLoad.Run run = load.start(client)) {
      Thread.sleep(loadMillis);
      awaitSomething(killPoint);
      if (killPoint == KillPoint.WHILE_STOPPING) {
        process.terminate();
        Thread.sleep(random.nextInt(1_500));
      }
      process.kill();
      receivers.killed();
    }
    if (killPoint == KillPoint.WHILE_STARTING) {
      StandaloneProcess next = StandaloneProcess.starting(data, broker.options());
      Thread.sleep(random.nextInt(7_000));
      next.kill();
      receivers.killed();
    } else if (killPoint == KillPoint.TWICE) {
      StandaloneProcess next = StandaloneProcess.answering(data, broker.options());
      kill(next, KillPoint.AT_ONCE, random.nextInt(300));
    }
  }

  /** On a slow machine the first answers come late; a kill before them would show little. */
  private void awaitSomething(KillPoint killPoint) {
    if (killPoint != KillPoint.AT_ONCE) {
      int before = acknowledged;
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(20))
          .until(() -> load.history().acknowledged().size() >= before + AT_LEAST);
    }
    acknowledged = load.history().acknowledged().size();
  }

  /** After the last kill: everything has to come to rest, be there, and be answered. */
  Round last() throws Exception {
    long begun = System.nanoTime();
    double startSeconds;
    Findings findings;
    try (StandaloneProcess process = StandaloneProcess.answering(data, broker.options());
        Client client = process.client()) {
      startSeconds = secondsSince(begun);
      finish(client);
      findings = audit.atRest(broker.of(process), PATIENCE);
      findings.add(new HttpCheck(client, audit).check(someOperators()));
      findings.add(audit.fromTheBeginning(broker.of(process)));
    }
    double settledSeconds = secondsSince(begun);
    findings.add(audit.ledgers());
    findings.add(ReopenCheck.check(data, audit.read()));
    return new Round(startSeconds, 0, settledSeconds, findings);
  }

  /** What was left without an answer is asked again. */
  private void finish(Client client) throws InterruptedException {
    try (WriteLoad.Run run = load.start(client)) {
      Thread.sleep(500);
    }
  }

  private Findings settled(StandaloneProcess process) throws InterruptedException {
    return audit.settled(broker.of(process), PATIENCE);
  }

  private List<String> someOperators() {
    List<String> operators = new ArrayList<>(load.operators());
    Collections.shuffle(operators, random);
    return operators.subList(0, Math.min(HISTORIES, operators.size()));
  }

  @Override
  public void close() {
    receivers.close();
    broker.close();
  }

  private static double secondsSince(long begun) {
    return (System.nanoTime() - begun) / 1e9;
  }
}
