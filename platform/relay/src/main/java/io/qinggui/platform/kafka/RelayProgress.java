package io.qinggui.platform.kafka;

import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a ledger is relayed (a watermark): the value of the record under the ledger's name on
 * {@link Topics#PROGRESS}. It is written in the same transaction as the events that it counts.
 *
 * @param ledger the ledger
 * @param position everything up to here is relayed, private events included
 * @param leafHash leaf hash of the event at {@code position}, in hexadecimal: a relay over another
 *     ledger of the same name sees that it is not its own progress
 * @param offsets for each topic partition on which the ledger ever published, as {@code
 *     topic-partition}, the offset of its last record there; whoever consumed past all of them has
 *     consumed everything up to {@code position}
 */
public record RelayProgress(
    String ledger, long position, String leafHash, Map<String, Long> offsets) {

  /** Takes a sorted copy of the offsets. */
  public RelayProgress {
    offsets = Collections.unmodifiableMap(new TreeMap<>(offsets));
  }

  /** Nothing relayed yet. */
  public static RelayProgress none(String ledger) {
    return new RelayProgress(ledger, 0, "", Map.of());
  }

  /** The same with these offsets. */
  public RelayProgress with(Map<String, Long> others) {
    return new RelayProgress(ledger, position, leafHash, others);
  }

  /** The name under which a partition's offset is kept. */
  public static String name(TopicPartition partition) {
    return partition.topic() + "-" + partition.partition();
  }

  /** The partition of such a name. */
  public static TopicPartition partition(String name) {
    int dash = name.lastIndexOf('-');
    return new TopicPartition(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)));
  }

  /** Whether the hash is that of the event at {@code position}. */
  public boolean matches(byte[] hash) {
    return leafHash.equals(HexFormat.of().formatHex(hash));
  }

  /** Whether it counts a record at one of these offsets or behind it. */
  public boolean reaches(Map<TopicPartition, Long> some) {
    return some.entrySet().stream()
        .anyMatch(it -> offsets.getOrDefault(name(it.getKey()), -1L) >= it.getValue());
  }

  /** As the value of a record. */
  public byte[] toBytes() {
    return CloudEventJson.MAPPER.writeValueAsBytes(this);
  }

  /**
   * From the value of a record.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static RelayProgress fromBytes(byte[] bytes) {
    try {
      return read(CloudEventJson.MAPPER.readTree(bytes));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("no relay progress", e);
    }
  }

  private static RelayProgress read(JsonNode tree) {
    Map<String, Long> offsets = new TreeMap<>();
    ((ObjectNode) tree.required("offsets"))
        .properties()
        .forEach(entry -> offsets.put(entry.getKey(), entry.getValue().longValue()));
    offsets.keySet().forEach(RelayProgress::partition);
    return new RelayProgress(
        tree.required("ledger").stringValue(),
        tree.required("position").longValue(),
        tree.required("leafHash").stringValue(),
        offsets);
  }
}
