package io.qinggui.platform.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.kafka.ForeignConsumer;
import io.qinggui.platform.kafka.Scene;
import io.qinggui.platform.kafka.Topics;
import io.qinggui.platform.testkit.KafkaForTests;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** A relay finds events on its topic of which no progress tells. */
class AlreadyPublishedTest {

  private final Scene scene = Scene.on(KafkaForTests.shared().bootstrapServers());

  @Test
  void what_is_there_is_not_sent_again() {
    scene.publish(6, 1);
    given_on_the_topic(List.of(1, 2, 3, 4), UnaryOperator.identity());

    assertThat(positions_after_relaying()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void what_follows_a_gap_is_sent_again_since_order_comes_first() {
    scene.publish(4, 1);
    given_on_the_topic(List.of(1, 3, 4), UnaryOperator.identity());

    assertThat(positions_after_relaying()).containsExactly(1L, 3L, 4L, 2L, 3L, 4L);
  }

  @Test
  void what_another_ledger_of_that_name_sent_is_not_taken_for_ours() {
    scene.publish(3, 1);
    given_on_the_topic(List.of(1, 2, 3), json -> json.replace("\"id\":\"e", "\"id\":\"former"));

    assertThat(positions_after_relaying()).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
  }

  private void given_on_the_topic(List<Integer> positions, UnaryOperator<String> change) {
    Topics.ensure(scene.kafka, List.of(scene.topic));
    Map<String, Object> properties = ProducerProperties.of(scene.kafka, scene.name);
    properties.remove("transactional.id");
    try (Producer<String, byte[]> producer = new KafkaProducer<>(properties)) {
      for (OutboxRecords.Entry entry :
          new OutboxRecords(scene.name, scene.publication()).records(scene.ledger.read(0, 10))) {
        if (positions.contains((int) entry.position())) {
          byte[] value = change.apply(new String(entry.record().value(), UTF_8)).getBytes(UTF_8);
          var unused =
              producer.send(new ProducerRecord<>(entry.topic(), entry.record().key(), value));
        }
      }
    }
  }

  private List<Long> positions_after_relaying() {
    try (Relay relay =
            new Relay(scene.ledger, scene.publication(), scene.kafka, List.of(scene.topic));
        ForeignConsumer foreigner =
            new ForeignConsumer(scene.kafka.bootstrapServers(), scene.topic)) {
      relay.start();
      await().until(() -> relay.status().position() == scene.ledger.head());
      return foreigner
          .until(
              records ->
                  records.stream()
                      .anyMatch(it -> ForeignConsumer.position(it) == scene.ledger.head()))
          .stream()
          .map(ForeignConsumer::position)
          .toList();
    }
  }
}
