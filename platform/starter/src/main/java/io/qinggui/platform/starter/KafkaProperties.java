package io.qinggui.platform.starter;

import io.qinggui.platform.kafka.KafkaSettings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is.
 *
 * @param bootstrapServers empty: nothing is published and nothing received
 * @param client further properties of every client
 * @param partitions of topics that have to be created
 * @param replicationFactor of topics that have to be created, -1 for the broker's default
 * @param instance fixed name of this instance when the service has only this one
 * @param topics on which this service publishes; by default {@code qinggui.<ledger>}
 */
@ConfigurationProperties("qinggui.kafka")
record KafkaProperties(
    @DefaultValue("") String bootstrapServers,
    @DefaultValue Map<String, String> client,
    @DefaultValue("4") int partitions,
    @DefaultValue("-1") int replicationFactor,
    @Nullable String instance,
    @DefaultValue List<String> topics) {

  KafkaProperties {
    Require.that(partitions >= 1, "qinggui.kafka.partitions must be at least 1");
    Require.that(
        replicationFactor == -1 || replicationFactor >= 1,
        "qinggui.kafka.replication-factor must be at least 1, or -1 for the broker's default");
  }

  boolean isConfigured() {
    return !bootstrapServers.isBlank();
  }

  KafkaSettings settings() {
    return new KafkaSettings(
        bootstrapServers,
        client,
        partitions,
        replicationFactor,
        Require.given(instance) ? instance : null);
  }

  List<String> topicsOf(String ledger) {
    return topics.isEmpty() ? List.of("qinggui." + ledger) : topics;
  }
}
