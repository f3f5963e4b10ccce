package io.qinggui.notification.feed.runtime;

import io.qinggui.platform.intake.ReceivedEvent;
import io.qinggui.platform.ledger.Actor;
import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.SequenceConflictException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The ledger in which each public event has its place: its position there is the feed position,
 * dense from 1. The data of an entry is the CloudEvent, byte for byte as it was published. An event
 * is known by the ledger that it came from and its id there: taken twice, it is in the feed once.
 */
public final class FeedLedger implements AutoCloseable {

  /** Name of the ledger. */
  public static final String NAME = "feed";

  private static final String TYPE = "io.qinggui.notification.feed-entry";
  private static final Actor ACTOR = Actor.system(NAME);
  private static final byte[] NO_META = "{}".getBytes(StandardCharsets.US_ASCII);
  private static final int ATTEMPTS = 20;

  private final Ledger ledger;
  private final List<String> sources;

  /**
   * @param ledger the feed's own; closed with this
   * @param sources names of the ledgers whose events are taken
   */
  FeedLedger(Ledger ledger, List<String> sources) {
    this.ledger = ledger;
    this.sources = List.copyOf(sources);
  }

  /**
   * Takes an event, unless it is there already. Durable when this returns.
   *
   * @return its feed position
   */
  long take(ReceivedEvent event) {
    String identity = identity(event.ledger(), event.id());
    for (int attempt = 1; ; attempt++) {
      try {
        return ledger.append(append(event, identity)).firstPosition();
      } catch (SequenceConflictException e) {
        // another instance took an event of the same operator
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private Append append(ReceivedEvent event, String identity) {
    String stream = event.ledger() + "/" + event.subject();
    return new Append(
        identity,
        identity,
        ACTOR,
        List.of(
            new NewEvent(
                identity,
                TYPE,
                1,
                stream,
                ledger.lastSequence(stream) + 1,
                event.subject(),
                event.legalDate(),
                event.published(),
                NO_META)));
  }

  /** The position of an event by its CloudEvents id; empty when it is not in the feed. */
  public OptionalLong position(String eventId) {
    return sources.stream()
        .map(source -> ledger.outcome(identity(source, eventId)))
        .flatMap(found -> found.stream())
        .mapToLong(found -> found.firstPosition())
        .findFirst();
  }

  /** The last position, 0 when the feed is empty. */
  public long head() {
    return ledger.head();
  }

  /** Entries after a position, in order, at most so many. */
  public List<LedgerEvent> read(long after, int limit) {
    return ledger.read(after, limit);
  }

  /**
   * The entries at these positions, in order.
   *
   * @param positions ascending
   */
  public Stream<LedgerEvent> at(List<Long> positions) {
    return Runs.of(positions).stream()
        .flatMap(run -> ledger.read(run.first() - 1, run.length()).stream());
  }

  Ledger.Subscription onAppend(Runnable listener) {
    return ledger.onAppend(listener);
  }

  private static String identity(String source, String eventId) {
    return source + "/" + eventId;
  }

  @Override
  public void close() {
    ledger.close();
  }
}
