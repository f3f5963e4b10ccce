package io.qinggui.platform.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.CommandIdReusedException;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.SequenceConflictException;
import io.qinggui.platform.ledger.meta.EventMeta;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A ledger in memory, for tests of what reads one and for property tests that need many. Keeps the
 * promises of {@link Ledger} but durability and leaf hashes; the stored bytes are the payload.
 */
public final class MemoryLedger implements Ledger {

  private final String name;
  private final InstantSource clock;
  private final List<LedgerEvent> events = new ArrayList<>();
  private final Map<String, Committed> outcomes = new HashMap<>();
  private final Map<String, Long> lastSequences = new HashMap<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private Instant latest = Instant.EPOCH;

  /** Empty, by a clock. */
  public MemoryLedger(String name, InstantSource clock) {
    this.name = name;
    this.clock = clock;
  }

  /** Empty, by the system's clock. */
  public MemoryLedger(String name) {
    this(name, InstantSource.system());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Committed append(Append append) {
    Committed committed = take(append);
    if (!committed.repeated()) {
      listeners.forEach(Runnable::run);
    }
    return committed;
  }

  private synchronized Committed take(Append append) {
    Committed before = outcomes.get(append.commandId());
    if (before != null) {
      return repeat(before, append);
    }
    Map<String, Long> heads = new HashMap<>();
    for (NewEvent event : append.events()) {
      long next = heads.computeIfAbsent(event.stream(), this::lastSequence) + 1;
      if (event.sequence() != next) {
        throw new SequenceConflictException(event.stream(), event.sequence());
      }
      heads.put(event.stream(), next);
    }
    latest = later(clock.instant(), latest.plusNanos(1000));
    Committed committed =
        new Committed(
            append.commandId(),
            append.fingerprint(),
            head() + 1,
            append.events().size(),
            latest,
            false);
    append.events().forEach(event -> events.add(stored(event, append, latest)));
    lastSequences.putAll(heads);
    outcomes.put(append.commandId(), committed);
    return committed;
  }

  private static Committed repeat(Committed before, Append append) {
    if (!before.fingerprint().equals(append.fingerprint())) {
      throw new CommandIdReusedException(append.commandId());
    }
    return new Committed(
        before.commandId(),
        before.fingerprint(),
        before.firstPosition(),
        before.count(),
        before.recordedAt(),
        true);
  }

  private LedgerEvent stored(NewEvent event, Append append, Instant recordedAt) {
    return new LedgerEvent(
        name,
        head() + 1,
        event.id(),
        event.type(),
        event.version(),
        event.stream(),
        event.sequence(),
        event.subject(),
        event.legalDate(),
        recordedAt,
        append.actor(),
        append.commandId(),
        event.data(),
        event.meta(),
        event.data(),
        event.id().getBytes(UTF_8));
  }

  @Override
  public synchronized Optional<Committed> outcome(String commandId) {
    return Optional.ofNullable(outcomes.get(commandId));
  }

  @Override
  public synchronized List<LedgerEvent> read(long after, int limit) {
    int from = (int) Math.min(after, events.size());
    return List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
  }

  @Override
  public synchronized List<LedgerEvent> readStream(String stream, long fromSequence) {
    return events.stream()
        .filter(event -> event.stream().equals(stream) && event.sequence() >= fromSequence)
        .toList();
  }

  @Override
  public synchronized List<LedgerEvent> readSubject(String subject, long after, int limit) {
    return events.stream()
        .filter(event -> EventMeta.subjects(event).contains(subject) && event.position() > after)
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized long lastSequence(String stream) {
    return lastSequences.getOrDefault(stream, -1L);
  }

  @Override
  public synchronized long head() {
    return events.size();
  }

  @Override
  public synchronized Instant closedTimestamp() {
    latest = later(clock.instant(), latest);
    return latest;
  }

  @Override
  public synchronized void closeTimestamp(Instant moment) {
    latest = later(moment, latest);
  }

  @Override
  public Subscription onAppend(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public void close() {}

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
