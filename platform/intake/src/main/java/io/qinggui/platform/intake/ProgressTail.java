package io.qinggui.platform.intake;

import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.kafka.Clients;
import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.KafkaWorker;
import io.qinggui.platform.kafka.RelayProgress;
import io.qinggui.platform.kafka.Topics;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Follows the progress of all relays. */
final class ProgressTail {

  private static final Logger LOG = LoggerFactory.getLogger(ProgressTail.class);
  private static final Duration POLL = Duration.ofMillis(200);

  private final KafkaSettings settings;
  private final String service;
  private final Consumer<RelayProgress> seen;
  private final Worker worker;

  ProgressTail(KafkaSettings settings, String service, Consumer<RelayProgress> seen) {
    this.settings = settings;
    this.service = service;
    this.seen = seen;
    this.worker = KafkaWorker.of("progress-" + service, this::run);
  }

  Worker worker() {
    return worker;
  }

  private void run(Worker self) {
    Topics.ensure(settings, List.of(Topics.PROGRESS));
    KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            settings.consumerProperties("qinggui-progress-" + service),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    try {
      consumer.assign(List.of(Topics.PROGRESS_PARTITION));
      consumer.seekToBeginning(List.of(Topics.PROGRESS_PARTITION));
      while (!self.isStopping()) {
        consumer.poll(POLL).forEach(this::take);
        self.healthy();
      }
    } finally {
      Clients.leave(consumer);
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record) {
    if (record.value() == null) {
      return;
    }
    try {
      seen.accept(RelayProgress.fromBytes(record.value()));
    } catch (IllegalArgumentException e) {
      LOG.warn("offset {} of {} is no progress of a relay", record.offset(), record.topic());
    }
  }
}
