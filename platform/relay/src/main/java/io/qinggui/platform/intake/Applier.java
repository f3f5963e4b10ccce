package io.qinggui.platform.intake;

import io.qinggui.platform.broker.Worker;
import io.qinggui.platform.ledger.Consumers;
import io.qinggui.platform.ledger.ParkedEvent;
import java.time.InstantSource;
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
  private final Consumers consumers;
  private final Decoder decoder;
  private final Failures failures;
  private final InstantSource clock;
  private final ReentrantLock[] locks =
      Stream.generate(ReentrantLock::new).limit(256).toArray(ReentrantLock[]::new);

  Applier(
      Policy policy, Consumers consumers, Decoder decoder, Failures failures, InstantSource clock) {
    this.policy = policy;
    this.consumers = consumers;
    this.decoder = decoder;
    this.failures = failures;
    this.clock = clock;
  }

  /**
   * Applies or parks events of one key.
   *
   * @param maybeParked whether events of the key may be parked already
   * @return the first event that could not be applied for now, with the reason
   */
  Optional<HeldUp> apply(List<Received> events, boolean maybeParked) {
    String key = events.getFirst().key();
    ReentrantLock lock = lock(key);
    lock.lock();
    try {
      boolean parked = maybeParked && consumers.isParked(policy.name(), key);
      for (Received event : events) {
        if (parked) {
          queue(event);
          continue;
        }
        switch (attempt(event)) {
          case Attempt.Applied() -> {}
          case Attempt.Failed(String error) -> {
            park(event, error);
            parked = true;
          }
          case Attempt.Postponed(Throwable reason) -> {
            return Optional.of(new HeldUp(event, reason));
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
      int applied = 0;
      while (true) {
        List<ParkedEvent> parked = consumers.parked(policy.name(), key);
        if (parked.isEmpty()) {
          return new Rerun(applied, 0, null);
        }
        for (int i = 0; i < parked.size(); i++) {
          Optional<String> error = again(parked.get(i));
          if (error.isPresent()) {
            return new Rerun(applied, parked.size() - i, error.get());
          }
          applied++;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  /** An event that has to wait for something that is away. */
  record HeldUp(Received event, Throwable reason) {}

  private sealed interface Attempt {
    record Applied() implements Attempt {}

    record Failed(String error) implements Attempt {}

    record Postponed(Throwable reason) implements Attempt {}
  }

  private Attempt attempt(Received received) {
    return switch (received) {
      case Received.Malformed malformed -> new Attempt.Failed(malformed.error());
      case Received.Event event -> attempt(event.event());
    };
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
    Attempt attempt = attemptParked(parked);
    switch (attempt) {
      case Attempt.Applied() ->
          consumers.release(parked.consumer(), parked.ledger(), parked.position());
      case Attempt.Failed(String error) -> park(parked, error);
      case Attempt.Postponed(Throwable reason) -> {
        return Optional.of(Worker.describe(reason));
      }
    }
    return attempt instanceof Attempt.Failed(String error) ? Optional.of(error) : Optional.empty();
  }

  private Attempt attemptParked(ParkedEvent parked) {
    try {
      return decoder.parked(parked.event()).map(this::attempt).orElseGet(Attempt.Applied::new);
    } catch (RuntimeException e) {
      return new Attempt.Failed(Worker.describe(e));
    }
  }

  /** Delivered again, an event keeps the error for which it was parked. */
  private void queue(Received event) {
    if (consumers.parked(policy.name(), event.ledger(), event.position()).isEmpty()) {
      park(event, QUEUED);
    }
  }

  private void park(Received event, String error) {
    consumers.park(
        new ParkedEvent(
            policy.name(),
            event.key(),
            event.ledger(),
            event.position(),
            event.json(),
            error,
            clock.instant()));
  }

  private void park(ParkedEvent again, String error) {
    consumers.park(
        new ParkedEvent(
            again.consumer(),
            again.key(),
            again.ledger(),
            again.position(),
            again.event(),
            error,
            again.parkedAt()));
  }

  private ReentrantLock lock(String key) {
    return locks[Math.floorMod(key.hashCode(), locks.length)];
  }
}
