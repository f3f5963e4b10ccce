package io.qinggui.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.kafka.ForeignConsumer;
import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.Scene;
import io.qinggui.platform.kafka.Topics;
import io.qinggui.platform.testkit.KafkaForTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RelayTest {

  private final Scene scene = Scene.on(KafkaForTests.shared().bootstrapServers());
  private final List<AutoCloseable> opened = new ArrayList<>();

  @AfterEach
  void close() throws Exception {
    for (AutoCloseable one : opened.reversed()) {
      one.close();
    }
  }

  @Test
  void a_public_event_arrives_as_a_cloud_event() {
    scene.add(Scene.PRIVATE, "op0");
    scene.add(Scene.PUBLIC, "op1");
    relay(KafkaProducer::new).start();

    ConsumerRecord<String, String> record = foreigner().read(1).getFirst();

    assertThat(record.key()).isEqualTo("op1");
    assertThat(record.headers().lastHeader("content-type").value())
        .isEqualTo("application/cloudevents+json".getBytes(UTF_8));
    assertThat(record.headers().lastHeader("ce_type").value())
        .isEqualTo(Scene.TYPE.getBytes(UTF_8));
    JsonNode event = ForeignConsumer.json(record);
    assertThat(event.get("id").stringValue()).isEqualTo("e2");
    assertThat(event.get("source").stringValue()).isEqualTo("/ledgers/" + scene.name);
    assertThat(event.get("subject").stringValue()).isEqualTo("op1");
    assertThat(event.get("time").stringValue()).isEqualTo("2017-01-17T00:00:00.000001Z");
    assertThat(event.get("type").stringValue()).isEqualTo(Scene.TYPE);
    assertThat(event.get("ledgerposition").longValue()).isEqualTo(2);
    assertThat(event.get("legaldate").stringValue()).isEqualTo("2017-01-17");
    assertThat(event.get("data").get("n").intValue()).isEqualTo(2);
  }

  @Test
  void an_event_on_two_topics_is_the_same_byte_for_byte() {
    String table = scene.topic + "-table";
    Publication both =
        event ->
            scene.publication().publish(event).stream()
                .flatMap(
                    it -> Stream.of(it, new PublicEvent(table, it.type(), it.subject(), it.data())))
                .toList();
    scene.publish(20, 3);
    opened(new Relay(scene.ledger, both, scene.kafka, List.of(scene.topic, table))).start();

    Map<Long, String> told = valuesByPosition(foreigner().read(20));
    ForeignConsumer other = opened(new ForeignConsumer(bootstrap(), table));

    assertThat(told).hasSize(20);
    assertThat(valuesByPosition(other.read(20))).isEqualTo(told);
  }

  private static Map<Long, String> valuesByPosition(List<ConsumerRecord<String, String>> records) {
    return records.stream()
        .collect(Collectors.toMap(ForeignConsumer::position, ConsumerRecord::value));
  }

  @Test
  void a_topic_that_nobody_named_is_created_as_the_others_are() throws Exception {
    scene.publish(1, 1);
    opened(new Relay(scene.ledger, scene.publication(), scene.kafka, List.of())).start();

    foreigner().read(1);

    try (Admin admin = Admin.create(scene.kafka.clientProperties("admin"))) {
      assertThat(
              admin.describeTopics(List.of(scene.topic)).allTopicNames().get().values().stream()
                  .map(topic -> topic.partitions().size()))
          .containsExactly(4);
    }
  }

  @Test
  void everything_arrives_once_and_in_order() {
    scene.publish(1_200, 7);
    relay(KafkaProducer::new).start();
    ForeignConsumer foreigner = foreigner();
    foreigner.read(1_200);
    scene.publish(300, 7);

    assertOnceInOrder(foreigner.read(1_500), 1_500);
  }

  @Test
  void a_restart_goes_on_where_the_last_transaction_ended() {
    scene.publish(10, 3);
    Relay first = relay(KafkaProducer::new);
    first.start();
    ForeignConsumer foreigner = foreigner();
    foreigner.read(10);
    first.close();
    scene.publish(10, 3);
    relay(KafkaProducer::new).start();

    assertOnceInOrder(foreigner.read(20), 20);
  }

  @Test
  void a_relay_killed_before_its_commit_doubles_nothing() {
    scene.publish(10, 3);
    relay(Sabotage.killing(2)).start();
    ForeignConsumer foreigner = foreigner();
    foreigner.read(10);
    scene.publish(10, 3);

    assertOnceInOrder(foreigner.read(20), 20);
  }

  @Test
  void a_commit_whose_answer_was_lost_is_not_repeated() {
    scene.publish(10, 3);
    relay(Sabotage.losingTheAnswer(2)).start();
    ForeignConsumer foreigner = foreigner();
    foreigner.read(10);
    scene.publish(10, 3);

    assertOnceInOrder(foreigner.read(20), 20);
  }

  @Test
  void a_zombie_is_fenced_and_what_it_left_open_never_shows() {
    scene.publish(5, 2);
    Relay relay = relay(KafkaProducer::new);
    relay.start();
    ForeignConsumer foreigner = foreigner();
    foreigner.read(5);

    try (Producer<String, byte[]> other =
        new KafkaProducer<>(ProducerProperties.of(scene.kafka, scene.name))) {
      other.initTransactions();
      other.beginTransaction();
      var unused =
          other.send(new ProducerRecord<>(scene.topic, "op0", "of a zombie".getBytes(UTF_8)));
      other.flush();
      scene.publish(5, 2);
      await().until(() -> relay.status().lastError() != null);
      other.close(Duration.ZERO);
    }

    assertOnceInOrder(foreigner.read(10), 10);
  }

  @Test
  void of_two_instances_one_relays_and_the_other_takes_over() {
    scene.publish(5, 2);
    Relay first = relay(KafkaProducer::new);
    first.start();
    ForeignConsumer foreigner = foreigner();
    foreigner.read(5);
    Relay second = relay(KafkaProducer::new);
    second.start();
    await().until(() -> second.status().state() == RelayStatus.State.STANDBY);
    scene.publish(5, 2);
    foreigner.read(10);
    assertThat(second.status().state()).isEqualTo(RelayStatus.State.STANDBY);

    first.close();
    scene.publish(5, 2);

    assertOnceInOrder(foreigner.read(15), 15);
    assertThat(second.status().state()).isEqualTo(RelayStatus.State.RELAYING);
  }

  @Test
  void the_only_instance_takes_its_place_again_at_once_after_a_crash() {
    KafkaSettings alone = scene.kafka.alone("only");
    Topics.ensure(alone, List.of(scene.topic, Topics.PROGRESS));
    RelayLease crashed = opened(new RelayLease(alone, scene.name));
    await().until(() -> crashed.isHeld(Duration.ofMillis(100)));
    scene.publish(5, 2);
    long before = System.nanoTime();
    Relay relay = opened(new Relay(scene.ledger, scene.publication(), alone, List.of(scene.topic)));
    relay.start();

    await().until(() -> relay.status().state() == RelayStatus.State.RELAYING);

    // a member without a name would be waited for until its session ends, six seconds
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    assertOnceInOrder(foreigner().read(5), 5);
  }

  @Test
  void progress_is_told_for_private_events_too() {
    relay(KafkaProducer::new).start();
    scene.publish(3, 1);
    LongStream.range(0, 1_700).forEach(i -> scene.add(Scene.PRIVATE, "op0"));

    ForeignConsumer progress = opened(new ForeignConsumer(bootstrap(), Topics.PROGRESS));
    List<ConsumerRecord<String, String>> seen =
        progress.until(
            records -> records.stream().filter(this::own).anyMatch(r -> position(r) == 1_703));

    JsonNode last = ForeignConsumer.json(seen.stream().filter(this::own).toList().getLast());
    assertThat(last.get("offsets").propertyNames()).hasSize(1);
    assertThat(last.get("offsets").iterator().next().longValue()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void an_event_that_cannot_be_published_stops_the_relay_there_and_says_so() {
    scene.publish(2, 1);
    scene.add("unheard-of", "op0");
    Publication publication =
        event -> {
          if (event.type().equals("unheard-of")) {
            throw new IllegalStateException("no mapping for unheard-of");
          }
          return scene.publication().publish(event);
        };
    CompletableFuture<Relay> itself = new CompletableFuture<>();
    List<RelayStatus> eachAttempt = new CopyOnWriteArrayList<>();
    Function<Map<String, Object>, Producer<String, byte[]>> producers =
        properties -> {
          eachAttempt.add(itself.join().status());
          return new KafkaProducer<>(properties);
        };
    Relay relay =
        opened(new Relay(scene.ledger, publication, scene.kafka, List.of(scene.topic), producers));
    itself.complete(relay);
    relay.start();

    await().until(() -> eachAttempt.size() >= 3);

    assertThat(eachAttempt.subList(1, 3))
        .allSatisfy(
            status -> {
              assertThat(status.state()).isEqualTo(RelayStatus.State.STARTING);
              assertThat(status.lastError()).contains("no mapping for unheard-of");
              assertThat(status.lag()).isPositive();
            });
  }

  @Test
  void the_progress_of_another_ledger_of_the_same_name_is_not_continued() {
    scene.publish(5, 1);
    Relay before = relay(KafkaProducer::new);
    before.start();
    foreigner().read(5);
    before.close();
    Scene restored = scene.over(Scene.ledger(scene.name));
    restored.publish(3, 1);
    Relay relay =
        opened(
            new Relay(restored.ledger, restored.publication(), scene.kafka, List.of(scene.topic)));
    relay.start();

    await().until(() -> relay.status().lastError() != null);

    assertThat(relay.status().lastError()).contains("progress 5 of another ledger");
  }

  @Test
  void it_ends_within_two_seconds_also_when_there_is_no_broker() {
    Scene nowhere = Scene.on("127.0.0.1:1");
    Relay relay =
        new Relay(nowhere.ledger, nowhere.publication(), nowhere.kafka, List.of(nowhere.topic));
    relay.start();
    long before = System.nanoTime();

    relay.close();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
    assertThat(relay.status().state()).isEqualTo(RelayStatus.State.STOPPED);
  }

  private Relay relay(Function<Map<String, Object>, Producer<String, byte[]>> producers) {
    return opened(
        new Relay(scene.ledger, scene.publication(), scene.kafka, List.of(scene.topic), producers));
  }

  private ForeignConsumer foreigner() {
    return opened(new ForeignConsumer(bootstrap(), scene.topic));
  }

  private static String bootstrap() {
    return KafkaForTests.shared().bootstrapServers();
  }

  private boolean own(ConsumerRecord<String, String> record) {
    return record.key().equals(scene.name);
  }

  private static long position(ConsumerRecord<String, String> record) {
    return ForeignConsumer.json(record).get("position").longValue();
  }

  private <T extends AutoCloseable> T opened(T one) {
    opened.add(one);
    return one;
  }

  static void assertOnceInOrder(List<ConsumerRecord<String, String>> records, long count) {
    assertThat(records.stream().map(ForeignConsumer::position))
        .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(1, count).boxed().toList());
    records.stream()
        .collect(Collectors.groupingBy(ConsumerRecord::key))
        .values()
        .forEach(of -> assertThat(of.stream().map(ForeignConsumer::position)).isSorted());
  }
}
