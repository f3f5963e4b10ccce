package io.qinggui.platform.relay;

import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.RelayProgress;
import io.qinggui.platform.kafka.Topics;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.trace.Tracer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One stretch of relaying with one producer. After any failure it is thrown away: the next one
 * fences it, learns from the progress topic and from its own ones what took effect, and goes on
 * there.
 */
final class RelaySession implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RelaySession.class);
  private static final int BATCH = 500;

  /** So many private events in a row are counted in one transaction at the end. */
  private static final int PRIVATE_STRETCH = 10_000;

  private static final Duration IDLE = Duration.ofMillis(100);
  private static final Duration BETWEEN_PRIVATE = Duration.ofMillis(50);

  /** While many events come, as in an import, one transaction takes those of so long a time. */
  private static final Duration GATHER = Duration.ofMillis(200);

  /** Many events are more than so many a second, and not only for a moment. */
  private static final int MANY = 300;

  /**
   * With fewer, the relay rests so many times as long as the transaction took: one costs the broker
   * and every consumer about as much with many events as with one, and a machine that is busy with
   * transactions has no time for commands.
   */
  private static final int REST = 2;

  private static final Duration CLOSE = Duration.ofMillis(500);

  private final Ledger ledger;
  private final OutboxRecords outbox;
  private final Producer<String, byte[]> producer;
  private final KafkaSettings settings;
  private final PublishSpans spans;
  private final Set<String> topics = new HashSet<>();
  private final RecentRate rate = new RecentRate(System.nanoTime());
  private AlreadyPublished alreadyPublished;
  private RelayProgress written;
  private long position;
  private String leafHash;
  private long writtenAt = System.nanoTime() - BETWEEN_PRIVATE.toNanos();

  private RelaySession(
      Ledger ledger,
      OutboxRecords outbox,
      Producer<String, byte[]> producer,
      KafkaSettings settings,
      Tracer tracer,
      AlreadyPublished alreadyPublished,
      RelayProgress last) {
    this.ledger = ledger;
    this.outbox = outbox;
    this.producer = producer;
    this.settings = settings;
    this.spans = new PublishSpans(tracer);
    this.alreadyPublished = alreadyPublished;
    this.written = last;
    this.position = last.position();
    this.leafHash = last.leafHash();
  }

  /** Fences whoever relayed before, then reads how far it got: only in this order is that final. */
  static RelaySession open(
      Ledger ledger,
      Publication publication,
      KafkaSettings settings,
      Function<Map<String, Object>, Producer<String, byte[]>> producers,
      Collection<String> topics,
      Tracer tracer) {
    Producer<String, byte[]> producer =
        producers.apply(ProducerProperties.of(settings, ledger.name()));
    try {
      producer.initTransactions();
      HangingTransactions hanging =
          HangingTransactions.on(
              topics, ProducerProperties.transactionalId(ledger.name()), settings);
      hanging.abort(Topics.PROGRESS::equals);
      RelayProgress last = ProgressReader.last(settings, ledger.name(), hanging.beginnings());
      checkSameLedger(ledger, last);
      if (!hanging.isEmpty()) {
        goBack(producer, last, hanging);
      }
      AlreadyPublished alreadyPublished = AlreadyPublished.after(last, topics, settings);
      return new RelaySession(
          ledger,
          new OutboxRecords(ledger.name(), publication),
          producer,
          settings,
          tracer,
          alreadyPublished,
          last);
    } catch (RuntimeException e) {
      producer.close(Duration.ZERO);
      throw e;
    }
  }

  /**
   * First the progress before what is in doubt is made the last one, so that a relay that is killed
   * here does not go on behind it.
   */
  private static void goBack(
      Producer<String, byte[]> producer, RelayProgress last, HangingTransactions hanging) {
    LOG.warn(
        "relay of ledger {}: the broker has forgotten how transactions ended on {}; what follows"
            + " position {} is sent where it is not there",
        last.ledger(),
        hanging,
        last.position());
    producer.beginTransaction();
    // the commit fails when this does
    var unused = producer.send(progress(last));
    producer.commitTransaction();
    hanging.abort(topic -> !topic.equals(Topics.PROGRESS));
  }

  private static ProducerRecord<String, byte[]> progress(RelayProgress progress) {
    return new ProducerRecord<>(
        Topics.PROGRESS,
        Topics.PROGRESS_PARTITION.partition(),
        progress.ledger(),
        progress.toBytes());
  }

  /** Everything up to here was taken into account, in a committed transaction or before it. */
  long position() {
    return position;
  }

  /**
   * Relays the next events, if there are any.
   *
   * @return how long to wait for new events before the next step; zero to go on at once
   */
  Duration step() throws InterruptedException {
    List<LedgerEvent> events = ledger.read(position, BATCH);
    List<OutboxRecords.Entry> records = outbox.records(events);
    if (!events.isEmpty()) {
      position = events.getLast().position();
      leafHash = HexFormat.of().formatHex(events.getLast().leafHash());
    }
    if (position == written.position()) {
      return IDLE;
    }
    if (records.isEmpty() && mayWait(events.size() == BATCH)) {
      return events.size() == BATCH ? Duration.ZERO : untilNextPrivate();
    }
    long begun = System.nanoTime();
    spans.around(records, () -> transact(records));
    rate.add(records.size(), writtenAt);
    if (events.size() < BATCH) {
      // not to be cut short by the next event, as a wait for events would be
      Thread.sleep(gathering(writtenAt - begun));
    }
    return Duration.ZERO;
  }

  private Duration gathering(long took) {
    if (rate.at(writtenAt) > MANY) {
      return GATHER;
    }
    Duration rest = Duration.ofNanos(REST * took);
    return rest.compareTo(GATHER) < 0 ? rest : GATHER;
  }

  /** A stretch of private events is worth a transaction at its end, not for each of them. */
  private boolean mayWait(boolean moreToRead) {
    return moreToRead
        ? position - written.position() < PRIVATE_STRETCH
        : untilNextPrivate().isPositive();
  }

  private Duration untilNextPrivate() {
    return BETWEEN_PRIVATE.minusNanos(System.nanoTime() - writtenAt);
  }

  private void transact(List<OutboxRecords.Entry> records) throws InterruptedException {
    ensureTopics(records);
    Map<String, Long> offsets = new TreeMap<>(written.offsets());
    producer.beginTransaction();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (OutboxRecords.Entry record : records) {
      AlreadyPublished.Place place = alreadyPublished.placeOf(record);
      if (place == null) {
        sent.add(producer.send(record.record()));
      } else {
        count(offsets, place.partition(), place.offset());
      }
    }
    producer.flush();
    for (Future<RecordMetadata> one : sent) {
      RecordMetadata there = acknowledged(one);
      count(offsets, new TopicPartition(there.topic(), there.partition()), there.offset());
    }
    RelayProgress next = new RelayProgress(ledger.name(), position, leafHash, offsets);
    Future<RecordMetadata> progress = producer.send(progress(next));
    producer.commitTransaction();
    acknowledged(progress);
    written = next;
    writtenAt = System.nanoTime();
    if (!alreadyPublished.reachesBeyond(position)) {
      alreadyPublished = AlreadyPublished.NOTHING;
    }
  }

  private static void count(Map<String, Long> offsets, TopicPartition partition, long offset) {
    offsets.merge(RelayProgress.name(partition), offset, Math::max);
  }

  /** A topic that the broker made up by itself would lack our partitions and retention. */
  private void ensureTopics(List<OutboxRecords.Entry> records) {
    Set<String> added =
        records.stream()
            .map(OutboxRecords.Entry::topic)
            .filter(topic -> !topics.contains(topic))
            .collect(Collectors.toSet());
    if (!added.isEmpty()) {
      Topics.ensure(settings, added);
      topics.addAll(added);
    }
  }

  private static RecordMetadata acknowledged(Future<RecordMetadata> sent)
      throws InterruptedException {
    try {
      return sent.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof KafkaException k ? k : new KafkaException(e.getCause());
    }
  }

  /** A ledger restored from an old copy, or a new one, must not go on where another one ended. */
  private static void checkSameLedger(Ledger ledger, RelayProgress last) {
    if (last.position() == 0) {
      return;
    }
    List<LedgerEvent> there = ledger.read(last.position() - 1, 1);
    if (there.isEmpty()) {
      throw ContradictionException.ahead(last, ledger.head());
    }
    if (!last.matches(there.getFirst().leafHash())) {
      throw ContradictionException.other(last);
    }
  }

  @Override
  public void close() {
    producer.close(CLOSE);
  }
}
