package io.qinggui.platform.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.LedgerUnavailableException;
import io.qinggui.platform.ledger.envelope.LeafHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;

/** A ledger of texts in memory, of which one can be altered, and which can be away. */
final class LeafLedger implements Ledger {

  private final List<byte[]> stored = new CopyOnWriteArrayList<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private boolean away;

  static LeafLedger of(int events) {
    LeafLedger ledger = new LeafLedger();
    ledger.grow(events);
    return ledger;
  }

  void grow(int events) {
    for (int i = 0; i < events; i++) {
      stored.add(("event " + (stored.size() + 1)).getBytes(UTF_8));
    }
    listeners.forEach(Runnable::run);
  }

  void alter(int position) {
    stored.set(position - 1, "something else".getBytes(UTF_8));
  }

  void add(byte[] event) {
    stored.add(event);
  }

  void cut(int events) {
    stored.subList(events, stored.size()).clear();
  }

  void isAway(boolean value) {
    away = value;
  }

  @Override
  public String name() {
    return "license";
  }

  @Override
  public List<LedgerEvent> read(long after, int limit) {
    if (away) {
      throw new LedgerUnavailableException("away");
    }
    int to = (int) Math.min(stored.size(), after + limit);
    return IntStream.range((int) Math.min(after, to), to).mapToObj(this::event).toList();
  }

  private LedgerEvent event(int index) {
    byte[] bytes = stored.get(index);
    return new LedgerEvent(
        name(),
        index + 1,
        "id-" + (index + 1),
        "text",
        1,
        "stream",
        index,
        "subject",
        null,
        Instant.EPOCH,
        Actor.system("test"),
        "command-" + index,
        bytes,
        bytes,
        bytes,
        LeafHash.of(bytes));
  }

  @Override
  public long head() {
    return stored.size();
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
  public Instant closedTimestamp() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void closeTimestamp(Instant moment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
