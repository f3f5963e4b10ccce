package io.qinggui.platform.kafka;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where Kafka is and how topics are created there.
 *
 * @param bootstrapServers {@code host:port}, several separated by commas
 * @param client further properties of every client, for example for TLS and SASL
 * @param partitions number of partitions of a topic that has to be created, at least 1. Changing
 *     the partitions of a topic in use breaks the order per operator
 * @param replicationFactor replicas of a topic that has to be created; -1 for the broker's default
 * @param instance a fixed name of this instance, when the service has only this one: after a crash
 *     it takes its place again at once. {@code null} when there may be several instances: then
 *     another one takes over when the crashed one has not been heard of for six seconds
 */
public record KafkaSettings(
    String bootstrapServers,
    Map<String, String> client,
    int partitions,
    int replicationFactor,
    @Nullable String instance) {

  /** Takes a copy of the client properties. */
  public KafkaSettings {
    client = Map.copyOf(client);
  }

  /** Four partitions, the broker's default replication, possibly several instances. */
  public static KafkaSettings of(String bootstrapServers) {
    return new KafkaSettings(bootstrapServers, Map.of(), 4, -1, null);
  }

  /** The same, as the only instance of the service. */
  public KafkaSettings alone(String name) {
    return new KafkaSettings(bootstrapServers, client, partitions, replicationFactor, name);
  }

  /**
   * Properties that every client needs. Requests give up after five seconds, so that whoever waits
   * sees that the broker is away.
   */
  public Map<String, Object> clientProperties(String clientId) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("bootstrap.servers", bootstrapServers);
    properties.put("client.id", clientId);
    properties.put("request.timeout.ms", 5_000);
    properties.put("reconnect.backoff.max.ms", 500);
    properties.put("enable.metrics.push", false);
    properties.putAll(client);
    return properties;
  }

  /** Properties of a consumer that sees committed transactions only and keeps no offsets. */
  public Map<String, Object> consumerProperties(String clientId) {
    Map<String, Object> properties = clientProperties(clientId);
    properties.put("isolation.level", "read_committed");
    properties.put("enable.auto.commit", false);
    properties.put("auto.offset.reset", "earliest");
    properties.put("allow.auto.create.topics", false);
    properties.put("default.api.timeout.ms", 5_000);
    return properties;
  }

  /** Properties of a consumer that shares its topic's partitions with others of its group. */
  public Map<String, Object> groupProperties(String group) {
    Map<String, Object> properties = consumerProperties(group);
    properties.put("group.id", group);
    properties.put("session.timeout.ms", 6_000);
    properties.put("heartbeat.interval.ms", 1_500);
    properties.put(
        "partition.assignment.strategy",
        "org.apache.kafka.clients.consumer.CooperativeStickyAssignor");
    if (instance != null) {
      properties.put("group.instance.id", instance);
    }
    return properties;
  }
}
