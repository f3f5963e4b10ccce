package io.qinggui.platform.intake;

import io.qinggui.platform.consumer.ParkedEvent;
import io.qinggui.platform.consumer.Parking;
import io.qinggui.platform.consumer.Rerun;
import io.qinggui.platform.consumer.Worker;
import io.qinggui.platform.trace.CurrentTrace;
import io.qinggui.platform.trace.Span;
import io.qinggui.platform.trace.Tracer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Applies the events of one key in order, or parks them. What is parked stays in order: a later
 * event of the same key queues behind it, and running it again shuts out the arrival of new ones.
 */
final class Applier {

  private static final String QUEUED = "queued behind an earlier event";

  private final Policy policy;
  private final Parking parking;
  private final Decoder decoder;
  private final FailureClassifier failures;
  private final Tracer tracer;
  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

  Applier(
      Policy policy, Parking parking, Decoder decoder, FailureClassifier failures, Tracer tracer) {
    this.policy = policy;
    this.parking = parking;
    this.decoder = decoder;
    this.failures = failures;
    this.tracer = tracer;
  }

  /**
   * Applies or parks events of one key.
   *
   * @param maybeParked whether events of the key may be parked already
   * @return the first event that could not be applied for now, with the reason
   */
  Optional<Blocked> apply(List<Received> events, boolean maybeParked) {
    String key = events.getFirst().key();
    ReentrantLock lock = lock(key);
    lock.lock();
    try {
      boolean parked = maybeParked && parking.has(key);
      for (Received event : events) {
        if (parked) {
          parking.queue(event, QUEUED);
          continue;
        }
        switch (attempt(event)) {
          case Attempt.Applied() -> {}
          case Attempt.Failed(String error) -> {
            parking.park(event, error);
            parked = true;
          }
          case Attempt.Postponed(Throwable reason) -> {
            return Optional.of(new Blocked(event, reason));
          }
        }
      }
      return Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  /** Runs the parked events of a key again, in order, until one fails. */
  Rerun rerun(String key) {
    ReentrantLock lock = lock(key);
    lock.lock();
    try {
      return parking.rerun(key, this::again);
    } finally {
      lock.unlock();
    }
  }

  /** An event that has to wait for something that is away. */
  record Blocked(Received event, Throwable reason) {}

  private Attempt attempt(Received received) {
    return switch (received) {
      case Received.Malformed malformed -> new Attempt.Failed(malformed.error());
      case Received.Event event -> attempt(new Decoder.Decoded(event.event(), event.trace()));
    };
  }

  /** Whatever the policy does belongs to the trace of the event. */
  private Attempt attempt(Decoder.Decoded decoded) {
    if (decoded.trace() == null) {
      return attempt(decoded.event());
    }
    try (Span span = tracer.begin(Span.Kind.CONSUMER, policy.name(), decoded.trace());
        CurrentTrace.Scope unused = span.enter()) {
      span.attribute("messaging.system", "kafka");
      span.attribute("messaging.destination.name", policy.topic());
      span.attribute("cloudevents.event_type", decoded.event().type());
      Attempt attempt = attempt(decoded.event());
      switch (attempt) {
        case Attempt.Applied() -> {}
        case Attempt.Failed(String unusedError) -> span.failed("parked");
        case Attempt.Postponed(Throwable reason) -> span.failed(reason);
      }
      return attempt;
    }
  }

  private Attempt attempt(ReceivedEvent event) {
    try {
      policy.apply(event);
      return new Attempt.Applied();
    } catch (Exception | StackOverflowError | AssertionError | LinkageError e) {
      return failures.areTransient(e) || Thread.currentThread().isInterrupted()
          ? new Attempt.Postponed(e)
          : new Attempt.Failed(Worker.describe(e));
    }
  }

  private Optional<String> again(ParkedEvent parked) {
    return switch (attemptParked(parked)) {
      case Attempt.Applied() -> Optional.empty();
      case Attempt.Failed(String error) -> {
        parking.keep(parked, error);
        yield Optional.of(error);
      }
      case Attempt.Postponed(Throwable reason) -> Optional.of(Worker.describe(reason));
    };
  }

  private Attempt attemptParked(ParkedEvent parked) {
    try {
      return decoder.parked(parked.event()).map(this::attempt).orElseGet(Attempt.Applied::new);
    } catch (RuntimeException e) {
      return new Attempt.Failed(Worker.describe(e));
    }
  }

  private ReentrantLock lock(String key) {
    return locks[Math.floorMod(key.hashCode(), locks.length)];
  }
}
