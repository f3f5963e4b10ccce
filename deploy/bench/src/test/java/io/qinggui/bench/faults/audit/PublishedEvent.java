package io.qinggui.bench.faults.audit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record that a reader of committed records was given.
 *
 * @param ledger from its source
 */
public record PublishedEvent(
    String topic, int partition, String key, String id, String ledger, long position) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  static PublishedEvent of(ConsumerRecord<String, byte[]> record) {
    JsonNode event = JSON.readTree(record.value());
    return new PublishedEvent(
        record.topic(),
        record.partition(),
        record.key(),
        event.path("id").asString(),
        event.path("source").asString().replace("/ledgers/", ""),
        event.path("ledgerposition").asLong());
  }

  /** The place in a ledger that it tells of. */
  String place() {
    return ledger + ":" + position;
  }
}
