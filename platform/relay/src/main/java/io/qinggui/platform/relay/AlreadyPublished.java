package io.qinggui.platform.relay;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.format.EventDeserializationException;
import io.qinggui.platform.kafka.AdminCalls;
import io.qinggui.platform.kafka.CloudEventJson;
import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.LedgerAttributes;
import io.qinggui.platform.kafka.RelayProgress;
import io.qinggui.platform.kafka.Topics;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Records of a ledger that are on its topics although its progress does not count them. The usual
 * transaction leaves none; one does of which a broker told some partitions and not others that it
 * was committed, or of which somebody aborted the progress. They are not sent a second time, unless
 * one before them with the same key is missing: order comes first.
 */
final class AlreadyPublished {

  /** No such records. */
  static final AlreadyPublished NOTHING = new AlreadyPublished("", 0);

  /** Where a record is. */
  record Place(TopicPartition partition, long offset) {}

  /** An event is told by its identity: another ledger of the same name has the same positions. */
  private record Event(String topic, String id) {}

  private record Row(String topic, @Nullable String key) {}

  private final URI source;
  private final long counted;
  private final CloudEventJson format = new CloudEventJson();
  private final Map<Event, Place> places = new HashMap<>();
  private final Set<Row> gaps = new HashSet<>();
  private long last;

  private AlreadyPublished(String ledger, long counted) {
    this.source = LedgerAttributes.source(ledger);
    this.counted = counted;
  }

  /**
   * Reads the topics behind what a progress counts.
   *
   * @param topics on which the ledger may have published
   */
  static AlreadyPublished after(
      RelayProgress progress, Collection<String> topics, KafkaSettings settings) {
    AlreadyPublished before = new AlreadyPublished(progress.ledger(), progress.position());
    CommittedRecords.read(
        settings,
        "qinggui-relay-" + progress.ledger() + "-sent",
        behind(progress, topics, settings),
        before::note);
    return before;
  }

  private static Map<TopicPartition, Long> behind(
      RelayProgress progress, Collection<String> topics, KafkaSettings settings) {
    Set<String> all = new HashSet<>(topics);
    progress.offsets().keySet().forEach(it -> all.add(RelayProgress.partition(it).topic()));
    all.remove(Topics.PROGRESS);
    Map<TopicPartition, Long> behind = new HashMap<>();
    Admin admin = AdminCalls.open(settings, "qinggui-relay-" + progress.ledger() + "-admin");
    try {
      AdminCalls.partitions(admin, all)
          .forEach(
              it ->
                  behind.put(it, progress.offsets().getOrDefault(RelayProgress.name(it), -1L) + 1));
    } finally {
      AdminCalls.close(admin);
    }
    return behind;
  }

  private void note(ConsumerRecord<String, byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      CloudEvent event = format.deserialize(record.value());
      if (event.getSource().equals(source)
          && event.getExtension(LedgerAttributes.POSITION) instanceof Number position
          && position.longValue() > counted) {
        places.putIfAbsent(
            new Event(record.topic(), event.getId()),
            new Place(new TopicPartition(record.topic(), record.partition()), record.offset()));
        last = Math.max(last, position.longValue());
      }
    } catch (EventDeserializationException e) {
      // not of a relay
    }
  }

  /**
   * Where a record is that need not be sent again; {@code null} for one that has to be sent. To be
   * asked for each record in the order of positions.
   */
  @Nullable Place placeOf(OutboxRecords.Entry entry) {
    Row row = new Row(entry.topic(), entry.record().key());
    Place place = gaps.contains(row) ? null : places.get(new Event(entry.topic(), entry.id()));
    if (place == null && entry.position() < last) {
      gaps.add(row);
    }
    return place;
  }

  /** Whether there is one of a later event. */
  boolean reachesBeyond(long position) {
    return last > position;
  }
}
