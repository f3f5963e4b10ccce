package io.qinggui.bench.lease;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The findings in which an operator is named, as a carrier that consumes the topic is told of them
 * from now on. Asking for the operator's history instead would put a load of its own on the system.
 */
final class ToldOf implements AutoCloseable {

  private static final String TOPIC = "qinggui.license";
  private static final String TYPE = "\"io.qinggui.license.violation-found.v1\"";

  private final KafkaConsumer<String, String> consumer;
  private final String operator;

  ToldOf(int broker, String operator) {
    this.operator = '"' + operator + '"';
    this.consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", "127.0.0.1:" + broker, "isolation.level", "read_committed"),
            new StringDeserializer(),
            new StringDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(TOPIC).stream()
            .map(it -> new TopicPartition(TOPIC, it.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    // the end is looked up when it is asked for
    partitions.forEach(consumer::position);
  }

  /** Waits for so many. */
  void await(long wanted, Duration patience) throws TimeoutException {
    long until = System.nanoTime() + patience.toNanos();
    long told = 0;
    while (told < wanted) {
      if (System.nanoTime() > until) {
        throw new TimeoutException(told + " of " + wanted + " findings were told");
      }
      for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(100))) {
        if (each.value().contains(TYPE) && each.value().contains(operator)) {
          told++;
        }
      }
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
