package io.qinggui.platform.intake;

import io.qinggui.platform.consumer.ConsumerStore;
import io.qinggui.platform.consumer.Parking;
import io.qinggui.platform.consumer.Rerun;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.kafka.KafkaSettings;
import io.qinggui.platform.trace.Tracer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Brings the events of other services to the policies of this one.
 *
 * <ul>
 *   <li>Each event is read once, whatever the number of policies that it concerns. Each policy has
 *       progress of its own: one that needs something that is away, or that is slow, is left behind
 *       and catches up later; the others go on.
 *   <li>An event is applied at least once, in the order of its operator; progress is stored after
 *       it, beside what it produced. A policy's effects carry the event's identity, so that a
 *       second application changes nothing.
 *   <li>An event that fails is parked for its operator with the error; later events of the operator
 *       queue behind it; all other operators go on.
 *   <li>Something that is away ({@link TransientException}, the ledger, I/O and connection errors,
 *       what the service names) parks nothing: the partition waits, and goes on by itself.
 *   <li>Several instances of the service share the partitions of its policies' topics.
 * </ul>
 */
public final class Intake implements AutoCloseable {

  private final Map<String, PolicyConsumer> consumers = new LinkedHashMap<>();
  private final IntakeProgress progress;
  private final EventReader reader;
  private final ProgressTail tail;

  /**
   * Starts nothing yet.
   *
   * @param service name of this service; its instances share the work
   * @param policies each with a name of its own
   * @param store where progress and parked events live: with the ledger that the policies write to
   * @param clock gives the moment at which an event is parked
   * @param alsoTransient tells further failures, each cause by itself, that are not the event's
   *     fault
   */
  public Intake(
      String service,
      KafkaSettings settings,
      List<Policy> policies,
      ConsumerStore store,
      InstantSource clock,
      Predicate<Throwable> alsoTransient) {
    this(service, settings, policies, store, clock, alsoTransient, Tracer.OFF);
  }

  /**
   * The same with somebody who takes a span for each event that is handled.
   *
   * @param tracer stays open
   */
  public Intake(
      String service,
      KafkaSettings settings,
      List<Policy> policies,
      ConsumerStore store,
      InstantSource clock,
      Predicate<Throwable> alsoTransient,
      Tracer tracer) {
    Map<String, List<ConsumerOffsets>> byTopic = new HashMap<>();
    progress = new IntakeProgress(byTopic);
    OffsetWrites writes = new OffsetWrites(store);
    FailureClassifier failures = new FailureClassifier(alsoTransient);
    for (Policy policy : policies) {
      ConsumerOffsets offsets =
          new ConsumerOffsets(policy.name(), store, writes, progress::applied);
      byTopic.computeIfAbsent(policy.topic(), topic -> new ArrayList<>()).add(offsets);
      Decoder decoder = new Decoder(policy::understands, policy::key);
      Parking parking = new Parking(policy.name(), store, clock);
      Applier applier = new Applier(policy, parking, decoder, failures, tracer);
      PolicyConsumer consumer = new PolicyConsumer(policy, parking, decoder, applier, offsets);
      if (consumers.put(policy.name(), consumer) != null) {
        throw new IllegalArgumentException("two policies are named " + policy.name());
      }
    }
    reader = new EventReader(service, List.copyOf(consumers.values()), settings, writes);
    tail = new ProgressTail(settings, service, progress::relayed);
  }

  /** Starts all consumers. Returns at once, also when the broker is away. */
  public void start() {
    workers().forEach(Worker::start);
  }

  /** Ends within two seconds. What was not applied by then is applied after the next start. */
  @Override
  public void close() {
    List<Worker> workers = workers();
    workers.forEach(Worker::stop);
    workers.parallelStream().forEach(Worker::close);
  }

  /** What each consumer is doing now. */
  public List<ConsumerStatus> status() {
    Optional<String> reading = reader.worker().lastError();
    return consumers.values().stream().map(policy -> policy.status(reading)).toList();
  }

  /** How far each ledger has arrived. */
  public IntakeProgress progress() {
    return progress;
  }

  /**
   * Runs the parked events of one operator again, in order, until one fails. Events of the operator
   * that arrive meanwhile wait. When another instance reads the operator's partition, one that
   * arrives there at the very end may be parked behind what is no longer there: it shows as parked,
   * and another run applies it.
   *
   * @param consumer name of a policy
   * @param key the operator id under which they are parked
   * @throws IllegalArgumentException when there is no such policy
   */
  public Rerun rerun(String consumer, String key) {
    PolicyConsumer found = consumers.get(consumer);
    if (found == null) {
      throw new IllegalArgumentException("no policy is named " + consumer);
    }
    return found.rerun(key);
  }

  private List<Worker> workers() {
    return consumers.isEmpty() ? List.of(tail.worker()) : List.of(reader.worker(), tail.worker());
  }
}
