package io.qinggui.platform.relay;

import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.RelayProgress;
import io.qinggui.platform.kafka.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Finds a ledger's last committed progress on the progress topic. */
final class ProgressReader {

  private ProgressReader() {}

  /**
   * The last one that counts nothing that is in doubt. Reads the topic to its end; an open
   * transaction of another ledger is waited for, since what follows it is not readable before.
   *
   * @param inDoubt for a partition the first offset of which it is not known whether it took effect
   */
  static RelayProgress last(
      KafkaSettings settings, String ledger, Map<TopicPartition, Long> inDoubt) {
    List<RelayProgress> all = new ArrayList<>();
    CommittedRecords.read(
        settings,
        clientId(ledger),
        Map.of(Topics.PROGRESS_PARTITION, 0L),
        record -> {
          if (isOf(ledger, record)) {
            all.add(RelayProgress.fromBytes(record.value()));
          }
        });
    RelayProgress last =
        all.stream()
            .filter(it -> !it.reaches(inDoubt))
            .reduce((before, after) -> after)
            .orElse(RelayProgress.none(ledger));
    return withoutVanished(settings, last);
  }

  private static boolean isOf(String ledger, ConsumerRecord<String, byte[]> record) {
    return ledger.equals(record.key()) && record.value() != null;
  }

  /** Offsets of a topic that was deleted since would be waited for in vain by its consumers. */
  private static RelayProgress withoutVanished(KafkaSettings settings, RelayProgress last) {
    Map<TopicPartition, Long> ends =
        CommittedRecords.ends(
            settings,
            clientId(last.ledger()),
            last.offsets().keySet().stream().map(RelayProgress::partition).toList());
    Map<String, Long> offsets = new TreeMap<>(last.offsets());
    offsets
        .entrySet()
        .removeIf(
            it -> it.getValue() >= ends.getOrDefault(RelayProgress.partition(it.getKey()), 0L));
    return last.with(offsets);
  }

  private static String clientId(String ledger) {
    return "qinggui-relay-" + ledger + "-progress";
  }
}
