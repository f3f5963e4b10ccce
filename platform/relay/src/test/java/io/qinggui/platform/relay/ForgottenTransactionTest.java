package io.qinggui.platform.relay;

import static io.qinggui.platform.relay.RelayTest.assertOnceInOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.broker.embedded.EmbeddedBroker;
import io.qinggui.platform.kafka.ForeignConsumer;
import io.qinggui.platform.kafka.Scene;
import io.qinggui.platform.kafka.Topics;
import io.qinggui.platform.testkit.FreePorts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A broker that was killed while it ended a transaction and does not remember it: its coordinator
 * has noted that the transaction was committed, but some partitions were never told.
 */
class ForgottenTransactionTest {

  private static final int CONTROL = 0x20;
  private static final int MANY = 60;

  @TempDir private Path directory;
  private List<Integer> ports;
  private Scene scene;

  @BeforeEach
  void choosePorts() throws IOException {
    ports = FreePorts.take(2);
    scene = Scene.on("127.0.0.1:" + ports.getFirst());
  }

  @Test
  void where_no_partition_was_told_everything_is_sent_once() throws Exception {
    given_events_of_which_the_last_were_ended_and_not_told(Topics.PROGRESS, scene.topic);

    assertThat(seen_after_two_more()).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void where_the_progress_alone_was_told_nothing_is_left_out() throws Exception {
    given_events_of_which_the_last_were_ended_and_not_told(scene.topic);

    assertThat(seen_after_two_more()).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void where_the_events_alone_were_told_they_are_not_sent_again() throws Exception {
    given_events_of_which_the_last_were_ended_and_not_told(Topics.PROGRESS);

    assertThat(seen_after_two_more()).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  @Test
  void where_some_partitions_were_told_each_event_is_there_once_and_in_order() throws Exception {
    given_events_of_many_operators_of_which_some_partitions_were_not_told();

    assertOnceInOrder(seen_after_two_more_by(relay(KafkaProducer::new)), MANY + 3);
  }

  @Test
  void so_it_is_when_the_relay_is_killed_while_it_sends_again() throws Exception {
    given_events_of_many_operators_of_which_some_partitions_were_not_told();

    assertOnceInOrder(seen_after_two_more_by(relay(Sabotage.killing(2))), MANY + 3);
  }

  private void given_events_of_which_the_last_were_ended_and_not_told(String... topics)
      throws Exception {
    given_events_by_so_many_operators(2, 1);
    for (String topic : topics) {
      loseLastMarkers(topic + "-\\d");
    }
  }

  private void given_events_of_many_operators_of_which_some_partitions_were_not_told()
      throws Exception {
    given_events_by_so_many_operators(MANY, 10);
    loseLastMarkers(scene.topic + "-[12]");
  }

  private void given_events_by_so_many_operators(int events, int operators) throws Exception {
    try (EmbeddedBroker broker = broker();
        Relay relay = relay(KafkaProducer::new)) {
      relay.start();
      scene.publish(1, 1);
      await().until(() -> relay.status().position() == 1);
      scene.publish(events, operators);
      await().until(() -> relay.status().position() == scene.ledger.head());
      relay.close();
      assertThat(broker.bootstrapServers()).isEqualTo(scene.kafka.bootstrapServers());
    }
    Files.delete(directory.resolve(".kafka_cleanshutdown"));
  }

  private List<Long> seen_after_two_more() throws Exception {
    return seen_after_two_more_by(relay(KafkaProducer::new)).stream()
        .map(ForeignConsumer::position)
        .toList();
  }

  private List<ConsumerRecord<String, String>> seen_after_two_more_by(Relay restarted)
      throws Exception {
    scene.publish(2, 1);
    try (EmbeddedBroker broker = broker();
        Relay relay = restarted;
        ForeignConsumer foreigner = new ForeignConsumer(broker.bootstrapServers(), scene.topic)) {
      relay.start();
      return foreigner.until(
          records ->
              records.stream().anyMatch(it -> ForeignConsumer.position(it) == scene.ledger.head()));
    }
  }

  private EmbeddedBroker broker() {
    return EmbeddedBroker.start(directory, ports.get(0), ports.get(1));
  }

  private Relay relay(Function<Map<String, Object>, Producer<String, byte[]>> producers) {
    return new Relay(
        scene.ledger, scene.publication(), scene.kafka, List.of(scene.topic), producers);
  }

  private void loseLastMarkers(String partitions) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(it -> isOf(partitions, it)).toList()) {
        if (file.toString().endsWith(".snapshot")) {
          Files.delete(file);
        } else if (file.toString().endsWith(".log")) {
          loseLastMarker(file);
        }
      }
    }
  }

  private boolean isOf(String partitions, Path file) {
    return directory.relativize(file).toString().matches(partitions + "/.*");
  }

  /** Cuts off the last batch when it is one that ends a transaction. */
  private static void loseLastMarker(Path log) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(log));
    int last = 0;
    for (int at = 0; at < bytes.limit(); at += 12 + bytes.getInt(at + 8)) {
      last = at;
    }
    if (bytes.hasRemaining() && (bytes.getShort(last + 21) & CONTROL) != 0) {
      try (FileChannel file = FileChannel.open(log, StandardOpenOption.WRITE)) {
        file.truncate(last);
      }
    }
  }
}
