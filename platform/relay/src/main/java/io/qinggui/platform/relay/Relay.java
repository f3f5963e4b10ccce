package io.qinggui.platform.relay;

import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.kafka.KafkaWorker;
import io.qinggui.platform.kafka.Topics;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.trace.Tracer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows a ledger in order and publishes its public events (transactional outbox: what is recorded
 * is published, and nothing else is).
 *
 * <ul>
 *   <li>Consumers that read committed transactions see each public event once, in the order of
 *       positions for each subject, whatever was killed in between.
 *   <li>A broker that is away stalls the relay and nothing else. It goes on by itself.
 *   <li>Of several instances over one ledger one relays; another takes over when it dies. An
 *       instance that was taken for dead is fenced: its open transaction does not take effect.
 *   <li>No event is skipped. An event that cannot be published stops the relay there, visibly.
 * </ul>
 */
public final class Relay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Duration STANDBY_POLL = Duration.ofMillis(100);
  private static final Duration LEASE_POLL = Duration.ofMillis(500);

  private final Ledger ledger;
  private final Publication publication;
  private final KafkaSettings settings;
  private final List<String> topics;
  private final Function<Map<String, Object>, Producer<String, byte[]>> producers;
  private final Tracer tracer;
  private final Worker worker;
  private volatile RelayStatus.State state = RelayStatus.State.STARTING;
  private volatile long position;

  /** Whether no other instance is known to have relayed since this one did. */
  private volatile boolean leader;

  private Ledger.@Nullable Subscription subscription;

  /**
   * Starts nothing yet.
   *
   * @param topics the topics that are created at the start when they are missing, also before
   *     anything is published on them; others are created when they are needed
   */
  public Relay(
      Ledger ledger, Publication publication, KafkaSettings settings, Collection<String> topics) {
    this(ledger, publication, settings, topics, Tracer.OFF);
  }

  /**
   * The same with somebody who takes a span for each event that is published.
   *
   * @param tracer stays open
   */
  public Relay(
      Ledger ledger,
      Publication publication,
      KafkaSettings settings,
      Collection<String> topics,
      Tracer tracer) {
    this(ledger, publication, settings, topics, KafkaProducer::new, tracer);
  }

  Relay(
      Ledger ledger,
      Publication publication,
      KafkaSettings settings,
      Collection<String> topics,
      Function<Map<String, Object>, Producer<String, byte[]>> producers) {
    this(ledger, publication, settings, topics, producers, Tracer.OFF);
  }

  private Relay(
      Ledger ledger,
      Publication publication,
      KafkaSettings settings,
      Collection<String> topics,
      Function<Map<String, Object>, Producer<String, byte[]>> producers,
      Tracer tracer) {
    this.ledger = ledger;
    this.publication = publication;
    this.settings = settings;
    this.topics = new ArrayList<>(topics);
    this.topics.add(Topics.PROGRESS);
    this.producers = producers;
    this.tracer = tracer;
    this.worker = KafkaWorker.of("relay-" + ledger.name(), this::run);
  }

  /** Starts relaying. Returns at once, also when the broker is away. */
  public void start() {
    subscription = ledger.onAppend(worker::wake);
    worker.start();
  }

  /** Ends within two seconds. What was not committed is relayed at the next start. */
  @Override
  public void close() {
    worker.stop();
    if (subscription != null) {
      subscription.close();
    }
    worker.close();
    leader = false;
    state = RelayStatus.State.STOPPED;
  }

  /** What the relay is doing now. */
  public RelayStatus status() {
    long head = head();
    long lag = leader ? Math.max(0, head - position) : 0;
    return new RelayStatus(
        ledger.name(), state, position, head, lag, worker.lastError().orElse(null));
  }

  private long head() {
    try {
      return ledger.head();
    } catch (RuntimeException e) {
      return -1;
    }
  }

  private void run(Worker self) throws InterruptedException {
    starting();
    Topics.ensure(settings, topics);
    try (RelayLease lease = new RelayLease(settings, ledger.name())) {
      while (!self.isStopping()) {
        if (lease.isHeld(STANDBY_POLL)) {
          lead(lease);
        } else {
          standBy();
          self.healthy();
        }
      }
    }
  }

  /** What was refused stays so while it is tried again. */
  private void starting() {
    if (state != RelayStatus.State.REFUSED) {
      state = RelayStatus.State.STARTING;
    }
  }

  private void lead(RelayLease lease) throws InterruptedException {
    try (RelaySession session =
        RelaySession.open(ledger, publication, settings, producers, topics, tracer)) {
      position = session.position();
      leader = true;
      state = RelayStatus.State.RELAYING;
      LOG.info("relay of ledger {} goes on after position {}", ledger.name(), position);
      follow(lease, session);
    } catch (ContradictionException e) {
      // first why: whoever sees the state sees the reason
      worker.failing(e);
      state = RelayStatus.State.REFUSED;
      throw e;
    } catch (RuntimeException e) {
      if (worker.isStopping() || !Fencing.caused(e)) {
        throw e;
      }
      steppedAside(e);
    }
  }

  private void follow(RelayLease lease, RelaySession session) throws InterruptedException {
    long leaseSeen = System.nanoTime();
    while (!worker.isStopping()) {
      Duration rest = session.step();
      position = session.position();
      worker.healthy();
      if (rest.isPositive()) {
        worker.pause(rest);
      }
      if (System.nanoTime() - leaseSeen > LEASE_POLL.toNanos()) {
        if (!lease.isHeld(Duration.ZERO)) {
          LOG.info(
              "relay of ledger {}: its lease is over, whoever has it now goes on", ledger.name());
          return;
        }
        leaseSeen = System.nanoTime();
      }
    }
  }

  /**
   * Not at once again: two that both believe to hold the lease must not fence each other in turn.
   */
  private void steppedAside(RuntimeException fenced) throws InterruptedException {
    standBy();
    LOG.warn(
        "relay of ledger {} was fenced: another instance relays, or a transaction took too long;"
            + " nothing of the open transaction takes effect",
        ledger.name());
    worker.failing(fenced);
    worker.rest();
  }

  private void standBy() {
    leader = false;
    state = RelayStatus.State.STANDBY;
  }
}
