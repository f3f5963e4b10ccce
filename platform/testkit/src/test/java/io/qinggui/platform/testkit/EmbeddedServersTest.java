package io.qinggui.platform.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class EmbeddedServersTest {

  @Test
  void the_broker_takes_transactions_and_keeps_them_over_an_outage() {
    try (EmbeddedKafka kafka = EmbeddedKafka.start()) {
      send(kafka, "before");
      kafka.stop();
      kafka.resume();
      send(kafka, "after");

      assertThat(receive(kafka, 2)).containsExactly("before", "after");
    }
  }

  @Test
  void a_consumer_may_be_away_for_a_year() throws Exception {
    ConfigResource broker = new ConfigResource(ConfigResource.Type.BROKER, "1");
    Map<String, Object> settings =
        Map.of("bootstrap.servers", EmbeddedKafka.shared().bootstrapServers());
    try (Admin admin = Admin.create(settings)) {
      String minutes =
          admin
              .describeConfigs(List.of(broker))
              .all()
              .get()
              .values()
              .iterator()
              .next()
              .get("offsets.retention.minutes")
              .value();

      assertThat(Duration.ofMinutes(Long.parseLong(minutes))).hasDays(365);
    }
  }

  @Test
  void each_test_gets_a_database_of_its_own() {
    var one = EmbeddedMongo.shared().freshDatabase().getCollection("c");
    var other = EmbeddedMongo.shared().freshDatabase().getCollection("c");

    one.insertOne(new Document("_id", "a"));

    assertThat(one.countDocuments()).isEqualTo(1);
    assertThat(other.countDocuments()).isZero();
  }

  private static void send(EmbeddedKafka kafka, String value) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", kafka.bootstrapServers(), "transactional.id", "test");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.initTransactions();
      producer.beginTransaction();
      var unused = producer.send(new ProducerRecord<>("topic", "key", value));
      producer.commitTransaction();
    }
  }

  private static List<String> receive(EmbeddedKafka kafka, int count) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", kafka.bootstrapServers(),
            "group.id", "test",
            "auto.offset.reset", "earliest",
            "isolation.level", "read_committed");
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("topic"));
      for (int polls = 0; polls < 100 && values.size() < count; polls++) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
      }
    }
    return values;
  }
}
