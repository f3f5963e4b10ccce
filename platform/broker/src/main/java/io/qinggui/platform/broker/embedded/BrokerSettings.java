package io.qinggui.platform.broker.embedded;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Settings that make a one-node broker small and quick, and keep what it has been given. */
final class BrokerSettings {

  static final Map<String, String> FAST = fast();

  private BrokerSettings() {}

  private static Map<String, String> fast() {
    Map<String, String> p = new HashMap<>();
    // one node: internal topics cannot have more replicas
    p.put("offsets.topic.replication.factor", "1");
    p.put("transaction.state.log.replication.factor", "1");
    p.put("transaction.state.log.min.isr", "1");
    p.put("share.coordinator.state.topic.replication.factor", "1");
    p.put("share.coordinator.state.topic.min.isr", "1");
    // each partition of an internal topic is a directory and a few files to open
    p.put("offsets.topic.num.partitions", "1");
    p.put("transaction.state.log.num.partitions", "1");
    p.put("share.coordinator.state.topic.num.partitions", "1");
    p.put("group.initial.rebalance.delay.ms", "0");
    // a relay begins its next transaction while the last one is still being written off
    p.put("add.partitions.to.txn.retry.backoff.ms", "1");
    p.put("broker.session.timeout.ms", "2000");
    p.put("broker.heartbeat.interval.ms", "400");
    p.put("log.cleaner.dedupe.buffer.size", "2097152");
    p.put("log.segment.delete.delay.ms", "0");
    p.put("num.network.threads", "2");
    p.put("num.io.threads", "2");
    p.put("background.threads", "2");
    p.put("controlled.shutdown.enable", "false");
    // topics are the services' memory of each other: nothing expires
    p.put("log.retention.ms", "-1");
    p.put("log.retention.bytes", "-1");
    // a consumer that was away for months goes on where it was: Kafka's own 7 days are for clusters
    p.put("offsets.retention.minutes", Long.toString(Duration.ofDays(365).toMinutes()));
    return p;
  }
}
