package io.qinggui.platform.ledger.envelope;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.DuplicateEventIdException;
import io.qinggui.platform.ledger.EventTooLongException;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.SequenceConflictException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An append whose events are drafted.
 *
 * @param append what was handed in
 * @param drafts its events, in order
 * @param size of its stored bytes
 * @param streams by name, the sequence numbers that it takes
 * @param flaw what is wrong with it in itself: an event id twice, or a stream with a gap. It is
 *     kept until it is known that the command is no repeated one.
 */
public record DraftedAppend(
    Append append,
    List<Draft> drafts,
    int size,
    Map<String, Span> streams,
    @Nullable RuntimeException flaw) {

  /** Bytes of data and meta beside which there is room for all that the ledger words itself. */
  private static final int SURELY_SHORT = EventTooLongException.LONGEST / 2;

  /**
   * The sequence numbers that an append takes in one stream.
   *
   * @param first the first
   * @param last the last
   */
  public record Span(long first, long last) {}

  /** Where streams end. */
  public interface Ends {

    /** Whether a sequence number is a stream's next one, 0 when there is no such stream. */
    boolean rightBefore(String stream, long sequence);
  }

  /**
   * @throws IllegalArgumentException when data or meta is not JSON
   */
  public static DraftedAppend of(Append append) {
    Map<String, Span> streams = new HashMap<>();
    RuntimeException flaw = null;
    try {
      collect(append.events(), streams);
    } catch (SequenceConflictException | DuplicateEventIdException e) {
      flaw = e;
    }
    List<Draft> drafts = append.events().stream().map(event -> Draft.of(append, event)).toList();
    int size = drafts.stream().mapToInt(Draft::size).sum();
    return new DraftedAppend(append, drafts, size, Map.copyOf(streams), flaw);
  }

  /**
   * Refuses events that would be in no bundle of a transparency log. Most events are so short that
   * this is known without drafting them.
   *
   * @throws EventTooLongException naming the first
   */
  public static void requireEntries(Append append) {
    for (NewEvent event : append.events()) {
      if (event.data().length + event.meta().length > SURELY_SHORT) {
        int length = Draft.of(append, event).size();
        if (length > EventTooLongException.LONGEST) {
          throw new EventTooLongException(event.type(), length);
        }
      }
    }
  }

  /**
   * @param ends says where streams end
   * @throws SequenceConflictException when a stream does not continue where it ends, or has a gap
   * @throws DuplicateEventIdException when two events have the same id
   */
  public void requireNext(Ends ends) {
    streams.forEach(
        (stream, span) -> {
          if (!ends.rightBefore(stream, span.first())) {
            throw new SequenceConflictException(stream, span.first());
          }
        });
    if (flaw != null) {
      throw flaw;
    }
  }

  private static void collect(List<NewEvent> events, Map<String, Span> streams) {
    Set<String> ids = new HashSet<>();
    for (NewEvent event : events) {
      if (!ids.add(event.id())) {
        throw new DuplicateEventIdException(event.id());
      }
      streams.merge(
          event.stream(),
          new Span(event.sequence(), event.sequence()),
          (before, next) -> extended(event.stream(), before, next));
    }
  }

  private static Span extended(String stream, Span before, Span next) {
    if (next.first() != before.last() + 1) {
      throw new SequenceConflictException(stream, next.first());
    }
    return new Span(before.first(), next.last());
  }
}
