package io.qinggui.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.consumer.ParkedEvent;
import io.qinggui.platform.consumer.Rerun;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.kafka.Scene;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.relay.Publication;
import io.qinggui.platform.relay.Relay;
import io.qinggui.platform.testkit.KafkaForTests;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IntakeTest {

  private static final Instant NOW = Instant.parse("2017-01-18T00:00:00Z");

  private final Scene scene = Scene.on(KafkaForTests.shared().bootstrapServers());
  private final MemoryConsumerStore store = new MemoryConsumerStore();
  private final Recording policy = new Recording("remember", scene.topic);
  private final List<AutoCloseable> opened = new ArrayList<>();
  private Relay relay;

  @BeforeEach
  void startRelay() {
    relay = relay(scene.publication());
  }

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
  }

  @Test
  void everything_is_applied_in_the_order_of_its_operator() {
    scene.publish(700, 7);
    Intake intake = intake(policy);

    await().until(() -> policy.count() == 700);

    assertThat(policy.operators()).hasSize(7);
    policy.operators().forEach(op -> assertThat(policy.applied(op)).isSorted());
    await().until(() -> intake.status().getFirst().lag() == 0);
    assertThat(intake.status().getFirst().lastError()).isNull();
  }

  @Test
  void it_has_read_everything_when_only_the_end_of_a_transaction_was_left() {
    scene.publish(ConsumerConfig.DEFAULT_MAX_POLL_RECORDS, 1);
    await().until(() -> relay.status().position() == ConsumerConfig.DEFAULT_MAX_POLL_RECORDS);

    Intake intake = intake(policy);

    await().until(() -> policy.count() == ConsumerConfig.DEFAULT_MAX_POLL_RECORDS);
    await().until(() -> intake.status().getFirst().lag() == 0);
  }

  @Test
  void a_restart_goes_on_after_what_was_applied() {
    scene.publish(20, 3);
    Intake first = intake(policy);
    await().until(() -> policy.count() == 20);
    first.close();
    scene.publish(10, 3);
    intake(policy);

    await().until(() -> policy.count() >= 30);

    assertThat(policy.applied("op0")).doesNotHaveDuplicates().isSorted();
    assertThat(policy.count()).isEqualTo(30);
  }

  @Test
  void a_poison_event_holds_up_its_operator_alone() {
    policy.before(failingAt(2));
    scene.publish(9, 3);
    Intake intake = intake(policy);

    await().until(() -> policy.count() == 6 && store.countParked("remember") == 3);

    assertThat(policy.operators()).containsExactlyInAnyOrder("op0", "op2");
    List<ParkedEvent> parked = store.parked("remember", "op1");
    assertThat(parked).extracting(ParkedEvent::position).containsExactly(2L, 5L, 8L);
    assertThat(parked.get(0).error()).isEqualTo("IllegalStateException: poison");
    assertThat(parked.get(1).error()).contains("queued behind");
    assertThat(parked.get(0).parkedAt()).isEqualTo(NOW);
    assertThat(intake.status().getFirst().parked()).isEqualTo(3);
  }

  @Test
  void parked_events_are_run_again_in_order_and_later_ones_follow() {
    policy.before(failingAt(2));
    scene.publish(9, 3);
    Intake intake = intake(policy);
    await().until(() -> store.countParked("remember") == 3);

    assertThat(intake.rerun("remember", "op1"))
        .isEqualTo(new Rerun(0, 3, "IllegalStateException: poison"));
    policy.before(event -> {});
    assertThat(intake.rerun("remember", "op1")).isEqualTo(new Rerun(3, 0, null));

    scene.publish(3, 3);
    await().until(() -> policy.applied("op1").size() == 4);
    assertThat(policy.applied("op1")).containsExactly(2L, 5L, 8L, 11L);
    assertThat(store.countParked("remember")).isZero();
  }

  @Test
  void redelivery_keeps_the_error_of_a_parked_event() {
    policy.before(failingAt(2));
    scene.publish(9, 3);
    Intake first = intake(policy);
    await().until(() -> store.countParked("remember") == 3);
    first.close();
    store
        .progress("remember")
        .keySet()
        .forEach(source -> store.advance("remember", Map.of(source, 0L)));
    intake(policy);

    await().until(() -> policy.count() == 12);

    assertThat(store.parked("remember", "op1").getFirst().error()).contains("poison");
    assertThat(store.countParked("remember")).isEqualTo(3);
  }

  @Test
  void what_is_away_for_a_while_parks_nothing() {
    AtomicBoolean away = new AtomicBoolean(true);
    policy.before(
        event -> {
          if (away.get()) {
            throw new TransientException("store away", new IllegalStateException());
          }
        });
    scene.publish(12, 3);
    Intake intake = intake(policy);
    await().until(() -> intake.status().getFirst().lastError() != null);
    assertThat(policy.count()).isZero();

    away.set(false);

    await().until(() -> policy.count() == 12);
    policy.operators().forEach(op -> assertThat(policy.applied(op)).isSorted());
    assertThat(store.countParked("remember")).isZero();
    await().until(() -> intake.status().getFirst().lastError() == null);
  }

  @Test
  void one_consumer_never_blocks_another() {
    Recording stuck = new Recording("stuck", scene.topic);
    stuck.before(
        event -> {
          throw new TransientException("away", new IllegalStateException());
        });
    scene.publish(12, 3);
    intake(stuck, policy);

    await().until(() -> policy.count() == 12);

    assertThat(stuck.count()).isZero();
  }

  @Test
  void a_policy_that_was_stuck_catches_up_while_the_others_go_on() {
    AtomicBoolean away = new AtomicBoolean(true);
    Recording stuck = new Recording("stuck", scene.topic);
    stuck.before(
        event -> {
          if (away.get()) {
            throw new TransientException("away", new IllegalStateException());
          }
        });
    scene.publish(1_500, 3);
    intake(stuck, policy);
    await().until(() -> policy.count() == 1_500);
    assertThat(stuck.count()).isZero();

    away.set(false);
    scene.publish(600, 3);

    await().until(() -> policy.count() == 2_100 && stuck.count() == 2_100);
    stuck.operators().forEach(op -> assertThat(stuck.applied(op)).isSorted());
    policy.operators().forEach(op -> assertThat(policy.applied(op)).isSorted());
  }

  @Test
  void a_policy_that_is_slow_is_left_behind_and_misses_nothing() {
    CountDownLatch ready = new CountDownLatch(1);
    Recording slow = new Recording("slow", scene.topic);
    slow.before(event -> awaited(ready));
    scene.publish(3 * PolicyLane.ROOM, 3);
    Intake intake = intake(slow, policy);

    await().until(() -> policy.count() == 3 * PolicyLane.ROOM);
    assertThat(slow.count()).isZero();
    assertThat(status(intake, "slow").lag()).isGreaterThanOrEqualTo(3L * PolicyLane.ROOM);
    ready.countDown();

    await().until(() -> slow.count() == 3 * PolicyLane.ROOM);
    slow.operators().forEach(op -> assertThat(slow.applied(op)).isSorted());
    await().until(() -> status(intake, "slow").lag() == 0);
  }

  @Test
  void a_policy_that_is_new_reads_from_the_beginning_and_the_others_nothing_twice() {
    scene.publish(1_200, 3);
    Intake first = intake(policy);
    await().until(() -> policy.count() == 1_200);
    first.close();
    Recording added = new Recording("added", scene.topic);
    scene.publish(300, 3);
    intake(policy, added);

    await().until(() -> policy.count() >= 1_500 && added.count() >= 1_500);

    assertThat(policy.count()).isEqualTo(1_500);
    added
        .operators()
        .forEach(op -> assertThat(added.applied(op)).doesNotHaveDuplicates().isSorted());
  }

  @Test
  void bytes_that_are_no_event_are_parked_apart() {
    scene.publish(1, 1);
    Intake intake = intake(policy);
    await().until(() -> policy.count() == 1);
    send("op0", new byte[] {(byte) 0xff, 0, 1});
    send("op0", "{\"specversion\":\"1.0\"}".getBytes(StandardCharsets.UTF_8));
    send("op0", null);
    scene.publish(1, 1);

    await().until(() -> policy.count() == 2 && store.countParked("remember") == 2);

    List<ParkedEvent> parked = store.parked("remember", 10);
    assertThat(parked).allMatch(e -> e.key().startsWith("?" + scene.topic + "-"));
    assertThat(intake.rerun("remember", parked.getFirst().key()).remaining()).isEqualTo(1);
  }

  @Test
  void types_and_versions_that_are_unknown_pass_by() throws Exception {
    relay.close();
    relay(
        event ->
            List.of(
                new PublicEvent(
                    scene.topic,
                    event.position() % 2 == 0 ? Scene.TYPE : "io.qinggui.test.registered.v2",
                    event.subject(),
                    Map.of())));
    scene.publish(10, 1);
    Intake intake = intake(policy);

    assertThat(intake.progress().await(scene.name, 10, Duration.ofSeconds(20))).isTrue();

    assertThat(policy.applied("op0")).containsExactly(2L, 4L, 6L, 8L, 10L);
    assertThat(store.countParked("remember")).isZero();
  }

  @Test
  void progress_includes_private_events_and_only_what_is_applied() throws Exception {
    AtomicBoolean away = new AtomicBoolean(false);
    policy.before(
        event -> {
          if (away.get()) {
            throw new TransientException("away", new IllegalStateException());
          }
        });
    Intake intake = intake(policy);
    scene.publish(4, 2);
    long last = scene.add(Scene.PRIVATE, "op0");
    assertThat(intake.progress().await(scene.name, last, Duration.ofSeconds(20))).isTrue();
    assertThat(policy.count()).isEqualTo(4);

    away.set(true);
    long next = scene.add(Scene.PUBLIC, "op0");
    assertThat(intake.progress().await(scene.name, next, Duration.ofMillis(300))).isFalse();
    assertThat(intake.progress().included(scene.name)).isEqualTo(last);

    away.set(false);
    assertThat(intake.progress().await(scene.name, next, Duration.ofSeconds(20))).isTrue();
    assertThat(policy.count()).isEqualTo(5);
    assertThat(intake.progress().included("nobody")).isZero();
  }

  @Test
  void a_topic_that_was_created_anew_is_read_from_its_beginning() throws Exception {
    scene.publish(30, 3);
    Intake first = intake(policy);
    await().until(() -> policy.count() == 30);
    first.close();
    relay.close();
    try (Admin admin = Admin.create(scene.kafka.clientProperties("admin"))) {
      admin.deleteTopics(List.of(scene.topic)).all().get();
      await().until(() -> !admin.listTopics().names().get().contains(scene.topic));
    }
    relay(scene.publication());
    scene.publish(60, 3);
    Intake intake = intake(policy);

    assertThat(intake.progress().await(scene.name, 90, Duration.ofSeconds(20))).isTrue();

    assertThat(policy.count()).isEqualTo(90);
  }

  @Test
  void two_instances_share_the_work_and_wait_for_each_other() throws Exception {
    Recording other = new Recording("remember", scene.topic);
    Intake one = intake(policy);
    Intake two = intake(other);
    await()
        .until(
            () ->
                one.status().getFirst().offsets().size() == 2
                    && two.status().getFirst().offsets().size() == 2);

    scene.publish(200, 50);

    assertThat(one.progress().await(scene.name, 200, Duration.ofSeconds(20))).isTrue();
    assertThat(two.progress().await(scene.name, 200, Duration.ofSeconds(20))).isTrue();
    assertThat(policy.count() + other.count()).isEqualTo(200);
    assertThat(policy.count()).isPositive();
    assertThat(other.count()).isPositive();
  }

  @Test
  void an_instance_that_reads_nothing_knows_what_the_others_applied() throws Exception {
    List<Recording> policies =
        java.util.stream.Stream.generate(() -> new Recording("remember", scene.topic))
            .limit(5)
            .toList();
    List<Intake> instances = policies.stream().map(this::intake).toList();
    await()
        .until(
            () ->
                instances.stream()
                    .map(i -> i.status().getFirst().offsets().size())
                    .sorted()
                    .toList()
                    .equals(List.of(0, 1, 1, 1, 1)));
    scene.publish(20, 20);

    for (Intake instance : instances) {
      assertThat(instance.progress().await(scene.name, 20, Duration.ofSeconds(20))).isTrue();
    }
    assertThat(policies.stream().mapToInt(Recording::count).sum()).isEqualTo(20);
  }

  @Test
  void it_ends_within_two_seconds_also_in_the_middle_of_an_event() {
    policy.before(event -> await().atMost(Duration.ofMinutes(1)).until(() -> false));
    scene.publish(1, 1);
    Intake intake = intake(policy);
    await().until(() -> !intake.status().getFirst().offsets().isEmpty());
    long before = System.nanoTime();

    intake.close();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    assertThat(store.countParked("remember")).isZero();
  }

  @Test
  void two_policies_of_one_name_are_refused() {
    assertThatThrownBy(() -> intake(policy, policy)).isInstanceOf(IllegalArgumentException.class);
  }

  private static java.util.function.Consumer<ReceivedEvent> failingAt(long position) {
    return event -> {
      if (event.position() == position) {
        throw new IllegalStateException("poison");
      }
    };
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new TransientException("stopped", e);
    }
  }

  private static ConsumerStatus status(Intake intake, String consumer) {
    return intake.status().stream()
        .filter(it -> it.consumer().equals(consumer))
        .findFirst()
        .orElseThrow();
  }

  private Intake intake(Policy... policies) {
    Intake intake =
        new Intake(
            scene.name,
            scene.kafka,
            Arrays.asList(policies),
            store,
            InstantSource.fixed(NOW),
            failure -> false);
    opened.add(intake);
    intake.start();
    return intake;
  }

  private Relay relay(Publication publication) {
    Relay started = new Relay(scene.ledger, publication, scene.kafka, List.of(scene.topic));
    opened.add(started);
    started.start();
    return started;
  }

  private void send(String key, byte @Nullable [] value) {
    try (KafkaProducer<String, byte[]> producer =
        new KafkaProducer<>(
            scene.kafka.clientProperties("hostile"),
            new StringSerializer(),
            new ByteArraySerializer())) {
      var unused = producer.send(new ProducerRecord<>(scene.topic, key, value));
      producer.flush();
    }
  }
}
