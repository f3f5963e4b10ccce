package io.qinggui.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.kafka.ForeignConsumer;
import io.qinggui.platform.kafka.Scene;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.sqlite.SqliteLedger;
import io.qinggui.platform.relay.Relay;
import io.qinggui.platform.testkit.EmbeddedKafka;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {

  @Test
  void an_outage_of_the_broker_loses_and_doubles_nothing(@TempDir Path directory) throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start();
        Ledger ledger = SqliteLedger.open(directory, "outage", InstantSource.system())) {
      Scene scene = Scene.on(broker.bootstrapServers()).over(ledger);
      Listening policy = new Listening(scene.topic);
      try (Relay relay =
              new Relay(
                  scene.ledger,
                  scene.publication(),
                  scene.kafka.alone("only"),
                  List.of(scene.topic));
          Intake intake = intake(scene, policy);
          ScheduledExecutorService business = Executors.newSingleThreadScheduledExecutor()) {
        relay.start();
        intake.start();
        var unused =
            business.scheduleAtFixedRate(
                () -> scene.add(Scene.PUBLIC, "op" + scene.ledger.head() % 5),
                0,
                4,
                TimeUnit.MILLISECONDS);
        await().until(() -> policy.seen.size() > 200);

        broker.stop();
        long head = scene.ledger.head();
        await().until(() -> scene.ledger.head() > head + 200);
        broker.resume();

        await().atMost(Duration.ofSeconds(30)).until(() -> policy.seen.size() > head + 300);
        business.shutdownNow();
        assertThat(business.awaitTermination(1, TimeUnit.SECONDS)).isTrue();
        long last = scene.ledger.head();
        assertThat(intake.progress().await("outage", last, Duration.ofSeconds(20))).isTrue();
        assertThat(policy.seen)
            .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, last).boxed().toList());
        try (ForeignConsumer foreigner =
            new ForeignConsumer(broker.bootstrapServers(), scene.topic)) {
          assertThat(foreigner.read((int) last)).hasSize((int) last);
        }
      }
    }
  }

  @Test
  void relay_and_intake_started_before_their_broker_wait_for_it() throws Exception {
    try (EmbeddedKafka broker = EmbeddedKafka.start()) {
      broker.stop();
      Scene scene = Scene.on(broker.bootstrapServers());
      Listening policy = new Listening(scene.topic);
      scene.publish(20, 3);
      try (Relay relay =
              new Relay(scene.ledger, scene.publication(), scene.kafka, List.of(scene.topic));
          Intake intake = intake(scene, policy)) {
        relay.start();
        intake.start();
        await().until(() -> relay.status().lastError() != null);

        broker.resume();

        await().atMost(Duration.ofSeconds(30)).until(() -> policy.seen.size() == 20);
        await().until(() -> relay.status().lastError() == null);
      }
    }
  }

  private static Intake intake(Scene scene, Policy policy) {
    return new Intake(
        scene.name,
        scene.kafka.alone("only"),
        List.of(policy),
        new MemoryConsumerStore(),
        InstantSource.system(),
        failure -> false);
  }

  private record Listening(String topic, List<Long> seen) implements Policy {
    Listening(String topic) {
      this(topic, new CopyOnWriteArrayList<>());
    }

    @Override
    public String name() {
      return "listening";
    }

    @Override
    public Set<String> types() {
      return Set.of(Scene.TYPE);
    }

    @Override
    public void apply(ReceivedEvent event) {
      seen.add(event.position());
    }
  }
}
