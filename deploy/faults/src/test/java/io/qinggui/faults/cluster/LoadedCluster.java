package io.qinggui.faults.cluster;

import io.qinggui.faults.audit.Findings;
import io.qinggui.faults.broker.Latencies;
import io.qinggui.faults.load.DecisionLoad;
import io.qinggui.faults.load.WriteLoad;
import io.qinggui.scenario.system.Client;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.awaitility.Awaitility;

/** A cluster at which clients write and ask all the time while something is done to it. */
final class LoadedCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(2);

  /** So many acknowledgements show that work goes on. */
  private static final int AT_LEAST = 20;

  private final Cluster cluster;
  private final Balancer balancer;
  private final ClientBehindBalancer sender;
  private final Client client;
  private final WriteLoad load;
  private final boolean asking;
  private final Findings findings = new Findings();
  private final Consumer<Step> steps;
  private volatile Latencies now = new Latencies();

  /**
   * @param asking whether there is somebody to ask for decisions
   * @param steps is told of each one
   */
  LoadedCluster(
      Cluster cluster, TokenIssuer issuer, WriteLoad load, boolean asking, Consumer<Step> steps) {
    this.cluster = cluster;
    this.load = load;
    this.asking = asking;
    this.steps = steps;
    this.balancer =
        new Balancer(
            cluster.of(Cluster.GATEWAY).stream().map(Replica::address).toList(),
            cluster.readiness());
    this.sender = new ClientBehindBalancer(balancer, issuer, findings);
    this.client = new Client(sender);
  }

  /** Something that is done under load, in steps. */
  @FunctionalInterface
  interface Fault {
    /** Does it. */
    void happen() throws Exception;
  }

  Cluster cluster() {
    return cluster;
  }

  Client client() {
    return client;
  }

  WriteLoad load() {
    return load;
  }

  Findings findings() {
    return findings;
  }

  /** Lets it happen while everybody is at work, and waits for the last answers. */
  void under(Fault fault) throws Exception {
    LongConsumer operations = nanos -> now.operations.recordValue(Math.min(nanos, LONGEST_NANOS));
    LongConsumer decisions = nanos -> now.decisions.recordValue(Math.min(nanos, LONGEST_NANOS));
    try (WriteLoad.Run run = load.start(client, operations)) {
      if (asking) {
        try (DecisionLoad questions = DecisionLoad.about(load, client, decisions)) {
          fault.happen();
        }
      } else {
        fault.happen();
      }
    }
    load.history().serverErrorTexts().forEach(findings::wrong);
    if (load.history().unanswered() > 0) {
      findings.wrong(load.history().unanswered() + " operations were not answered");
    }
  }

  /** One step of it; ends when work was seen to go on since it was over. */
  void step(String program, String name, Fault fault) throws Exception {
    Latencies its = new Latencies();
    now = its;
    ClientBehindBalancer.Met before = sender.met();
    long begun = System.nanoTime();
    fault.happen();
    awaitWork();
    steps.accept(
        new Step(
            program,
            name,
            (System.nanoTime() - begun) / 1e9,
            its,
            sender.met().since(before),
            findings.wrong().size()));
  }

  private void awaitWork() {
    int acknowledged = load.history().acknowledged().size();
    Awaitility.await("writes go on")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> load.history().acknowledged().size() >= acknowledged + AT_LEAST);
  }

  @Override
  public void close() {
    balancer.close();
    client.close();
    sender.close();
    cluster.close();
  }
}
