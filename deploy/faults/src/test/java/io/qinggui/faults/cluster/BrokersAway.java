package io.qinggui.faults.cluster;

import io.qinggui.faults.audit.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * One of three brokers is killed and comes back: everything goes on. Then two: what is written is
 * taken, and published when they are back.
 */
final class BrokersAway {

  private static final String NAME = "broker-away";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final LoadedCluster loaded;
  private final KafkaNodes kafka;
  private final Random random;

  BrokersAway(LoadedCluster loaded, KafkaNodes kafka, long seed) {
    this.loaded = loaded;
    this.kafka = kafka;
    this.random = new Random(seed);
  }

  void run(Duration away) throws Exception {
    int first = random.nextInt(KafkaNodes.COUNT);
    List<Integer> two = List.of((first + 1) % KafkaNodes.COUNT, (first + 2) % KafkaNodes.COUNT);
    loaded.under(
        () -> {
          loaded.step(NAME, "all there", () -> Thread.sleep(away.dividedBy(2)));
          loaded.step(
              NAME,
              "one killed",
              () -> {
                kafka.kill(List.of(first));
                Thread.sleep(away);
                requirePublication();
              });
          loaded.step(NAME, "it is back", () -> kafka.restart(List.of(first)));
          loaded.step(
              NAME,
              "two killed",
              () -> {
                kafka.kill(two);
                Thread.sleep(away);
              });
          loaded.step(NAME, "both are back", () -> kafka.restart(two));
        });
  }

  /** What is written from now on is published while the broker is away. */
  private void requirePublication() {
    Topics topics = new Topics();
    topics.catchUp(kafka.bootstrapServers());
    int before = topics.events().size();
    try {
      Awaitility.await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(500))
          .until(
              () -> {
                topics.catchUp(kafka.bootstrapServers());
                return topics.events().size() > before;
              });
    } catch (ConditionTimeoutException e) {
      loaded.findings().wrong("nothing is published while one of three brokers is away");
    }
  }
}
