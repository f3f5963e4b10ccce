package io.qinggui.faults.audit;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;

/**
 * A record as a {@link TopicReader} was given it.
 *
 * @param ledger from its source
 * @param event all of it
 */
public record PublishedEvent(
    String topic,
    int partition,
    String key,
    String id,
    String ledger,
    long position,
    JsonNode event) {

  static PublishedEvent of(ConsumerRecord<String, JsonNode> record) {
    JsonNode event = record.value();
    return new PublishedEvent(
        record.topic(),
        record.partition(),
        record.key(),
        event.path("id").asString(),
        ledger(event),
        position(event),
        event);
  }

  /** The ledger that a CloudEvent tells of. */
  static String ledger(JsonNode event) {
    return event.path("source").asString().replace("/ledgers/", "");
  }

  /** Its position there. */
  static long position(JsonNode event) {
    return event.path("ledgerposition").asLong();
  }

  /** The place in a ledger that it tells of. */
  String place() {
    return ledger + ":" + position;
  }

  @Override
  public String toString() {
    return place() + " on " + topic + "-" + partition + ", " + key;
  }
}
