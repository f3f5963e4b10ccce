package io.qinggui.platform.relay;

import io.qinggui.platform.kafka.KafkaSettings;
import java.util.Map;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How the relay's producer is set up. */
final class ProducerProperties {

  private ProducerProperties() {}

  static String transactionalId(String ledger) {
    return "qinggui-relay-" + ledger;
  }

  /**
   * Batches are made by the relay, so nothing lingers. A transaction that its relay left open is
   * aborted by the broker after ten seconds, because it hides what others wrote behind it.
   *
   * <p>A transaction that begins while the last one is still being written off is refused for a
   * moment, which is the rule under load; the usual tenth of a second is long against that.
   */
  static Map<String, Object> of(KafkaSettings settings, String ledger) {
    String id = transactionalId(ledger);
    Map<String, Object> properties = settings.clientProperties(id);
    properties.put("key.serializer", StringSerializer.class);
    properties.put("value.serializer", ByteArraySerializer.class);
    properties.put("transactional.id", id);
    properties.put("transaction.timeout.ms", 10_000);
    properties.put("acks", "all");
    properties.put("linger.ms", 0);
    properties.put("retry.backoff.ms", 5);
    properties.put("retry.backoff.max.ms", 1_000);
    properties.put("max.block.ms", 5_000);
    properties.put("delivery.timeout.ms", 8_000);
    return properties;
  }
}
