package io.qinggui.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.qinggui.platform.consumer.Parking;
import io.qinggui.platform.consumer.store.MemoryConsumerStore;
import io.qinggui.platform.kafka.Scene;
import io.qinggui.platform.trace.Tracer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom a consumer hands what it reads; the records are offsets 0 to 9 of one partition. */
class RecordSourceTest {

  private static final TopicPartition PARTITION = new TopicPartition("told", 0);
  private static final Uuid TOPIC = Uuid.fromString("AAAAAAAAAAAAAAAAAAAAAQ");

  private final MemoryConsumerStore store = new MemoryConsumerStore();
  private final OffsetWrites writes = new OffsetWrites(store);
  private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
  private final RecordSource source = new RecordSource(consumer, writes);
  private final List<PolicyLane> lanes = new ArrayList<>();

  @BeforeEach
  void tenRecords() {
    consumer.assign(List.of(PARTITION));
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    LongStream.range(0, 10).forEach(offset -> consumer.addRecord(record(offset)));
  }

  @AfterEach
  void close() {
    lanes.forEach(PolicyLane::close);
  }

  @Test
  void who_goes_on_where_it_is_gets_everything() {
    Recording policy = lane(Scene.TYPE, 0);

    read(0);

    await().until(() -> policy.applied("op").size() == 10);
    assertThat(lanes.getFirst().next(PARTITION)).hasValue(10L);
    await().until(() -> stored(policy) == 10);
  }

  @Test
  void who_goes_on_further_ahead_gets_what_is_from_there_on() {
    Recording policy = lane(Scene.TYPE, 7);

    read(3);

    await().until(() -> policy.applied("op").equals(List.of(8L, 9L, 10L)));
  }

  @Test
  void who_is_behind_gets_nothing_since_something_would_be_missing() {
    Recording policy = lane(Scene.TYPE, 2);

    read(3);

    assertThat(lanes.getFirst().next(PARTITION)).hasValue(2L);
    assertThat(policy.applied("op")).isEmpty();
  }

  @Test
  void whom_nothing_concerns_passes_by_durably() {
    Recording policy = lane("something.else.v1", 0);

    read(0);

    assertThat(policy.applied("op")).isEmpty();
    assertThat(stored(policy)).isEqualTo(10);
  }

  @Test
  void it_seeks_only_when_it_is_elsewhere() {
    lane(Scene.TYPE, 4);
    read(4);
    assertThat(source.at(PARTITION)).hasValue(10);
    consumer.seek(PARTITION, 5);

    source.go(PARTITION, 10);

    assertThat(consumer.position(PARTITION)).isEqualTo(5);
    source.go(PARTITION, 6);
    assertThat(consumer.position(PARTITION)).isEqualTo(6);
  }

  private void read(long from) {
    source.go(PARTITION, from);
    assertThat(source.read(Duration.ZERO, lanes)).isTrue();
  }

  private long stored(Policy policy) {
    return store.progress(policy.name()).getOrDefault("told-0@" + TOPIC, 0L);
  }

  private Recording lane(String type, long next) {
    Recording policy = new Recording("policy-" + lanes.size(), "told");
    store.advance(Map.of(policy.name(), Map.of("told-0@" + TOPIC, next)));
    ConsumerOffsets offsets = new ConsumerOffsets(policy.name(), store, writes, () -> {});
    offsets.topic(TOPIC);
    Parking parking = new Parking(policy.name(), store, InstantSource.system());
    Decoder decoder = new Decoder(type::equals, policy::key);
    Applier applier =
        new Applier(policy, parking, decoder, new FailureClassifier(it -> false), Tracer.OFF);
    PolicyLane lane =
        new PolicyLane(new PolicyConsumer(policy, parking, decoder, applier, offsets));
    lane.assigned(PARTITION);
    lanes.add(lane);
    return policy;
  }

  private static ConsumerRecord<byte[], byte[]> record(long offset) {
    String event =
        """
        {"specversion":"1.0","id":"e%d","source":"/ledgers/other","type":"%s","subject":"op",\
        "time":"2017-01-17T00:00:00Z","datacontenttype":"application/json",\
        "ledgerposition":%d,"data":{}}\
        """
            .formatted(offset, Scene.TYPE, offset + 1);
    return new ConsumerRecord<>(
        "told", 0, offset, new byte[0], event.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
