package io.qinggui.platform.broker;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of a ledger as a relay reads. */
public final class InMemoryLedger implements Ledger {

  private static final Instant START = Instant.parse("2017-01-17T00:00:00Z");

  private final String name;
  private final List<LedgerEvent> events = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public InMemoryLedger(String name) {
    this.name = name;
  }

  /** Appends one event; its type says whether the test publishes it. */
  public synchronized long add(String type, String subject) {
    long position = events.size() + 1L;
    byte[] data = "{\"n\":%d}".formatted(position).getBytes(StandardCharsets.UTF_8);
    byte[] hash = (name + position + type).getBytes(StandardCharsets.UTF_8);
    events.add(
        new LedgerEvent(
            name,
            position,
            name + "-" + position,
            type,
            1,
            "operator/" + subject,
            position,
            subject,
            LocalDate.of(2017, 1, 17),
            START.plusMillis(position),
            Actor.system("test"),
            "command-" + position,
            data,
            new byte[0],
            data,
            hash));
    listeners.forEach(Runnable::run);
    return position;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    int from = (int) Math.min(after, events.size());
    return List.copyOf(events.subList(from, Math.min(events.size(), from + limit)));
  }

  @Override
  public long head() {
    return events.size();
  }

  @Override
  public Subscription onAppend(Runnable listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  @Override
  public Committed append(Append append) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<Committed> outcome(String commandId) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<LedgerEvent> readStream(String stream, long fromSequence) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<LedgerEvent> readSubject(String subject, long after, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public long lastSequence(String stream) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instant knowledge() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void settle(Instant moment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
