package io.qinggui.faults.audit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/**
 * A record as a {@link TopicReader} was given it.
 *
 * @param ledger from its source
 */
public record PublishedEvent(
    String topic, int partition, String key, String id, String ledger, long position) {

  static PublishedEvent of(ConsumerRecord<String, JsonNode> record) {
    JsonNode event = record.value();
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
