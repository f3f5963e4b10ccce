package io.qinggui.platform.ledger.envelope;

import io.qinggui.platform.ledger.Append;
import io.qinggui.platform.ledger.DuplicateEventIdException;
import io.qinggui.platform.ledger.NewEvent;
import io.qinggui.platform.ledger.SequenceConflictException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * An append whose events are drafted, and that is sound in itself: no event id twice, every stream
 * extended without a gap.
 *
 * @param append what was handed in
 * @param drafts its events, in order
 * @param streams by name, the sequence numbers that it takes
 */
public record DraftedAppend(Append append, List<Draft> drafts, Map<String, Span> streams) {

  /**
   * The sequence numbers that an append takes in one stream.
   *
   * @param first the first
   * @param last the last
   */
  public record Span(long first, long last) {}

  /**
   * @throws SequenceConflictException when a stream would have a gap or a number twice
   * @throws DuplicateEventIdException when two events have the same id
   * @throws IllegalArgumentException when data or meta is not JSON
   */
  public static DraftedAppend of(Append append) {
    Map<String, Span> streams = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>();
    for (NewEvent event : append.events()) {
      if (!ids.add(event.id())) {
        throw new DuplicateEventIdException(event.id());
      }
      streams.merge(
          event.stream(),
          new Span(event.sequence(), event.sequence()),
          (before, next) -> extended(event.stream(), before, next));
    }
    return new DraftedAppend(
        append,
        append.events().stream().map(event -> Draft.of(append, event)).toList(),
        Map.copyOf(streams));
  }

  /**
   * @param lastSequences the last sequence number of a stream, -1 when there is none
   * @throws SequenceConflictException when a stream does not continue where it ends
   */
  public void requireNext(ToLongFunction<String> lastSequences) {
    streams.forEach(
        (stream, span) -> {
          if (span.first() != lastSequences.applyAsLong(stream) + 1) {
            throw new SequenceConflictException(stream, span.first());
          }
        });
  }

  /** Size of its stored bytes. */
  public int size() {
    return drafts.stream().mapToInt(Draft::size).sum();
  }

  private static Span extended(String stream, Span before, Span next) {
    if (next.first() != before.last() + 1) {
      throw new SequenceConflictException(stream, next.first());
    }
    return new Span(before.first(), next.last());
  }
}
