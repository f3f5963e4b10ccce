package io.qinggui.platform.ledger.recent;

import io.qinggui.platform.ledger.LedgerEvent;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What was made of events lately, by their positions, each in the place of what is {@value #KEPT}
 * positions before it. A ledger has some twenty readers behind its end, and they ask for the same
 * events within moments. Of events themselves it takes some 5 MB, and 40 MB at most. Safe for use
 * by many threads.
 *
 * @param <T> what is made of an event, which nobody changes
 */
public final class Recent<T> {

  /** So many positions. */
  public static final int KEPT = 1 << 11;

  /** Of longer events, in bytes as stored, nothing is kept; they are rare. */
  private static final int LONGEST = 8 * 1024;

  private final AtomicReferenceArray<Kept<T>> places = new AtomicReferenceArray<>(KEPT);

  private record Kept<T>(long position, T made) {}

  /** Keeps what was made of an event. */
  public void put(LedgerEvent event, T made) {
    if (event.stored().length <= LONGEST) {
      places.set(place(event.position()), new Kept<>(event.position(), made));
    }
  }

  /** What was made of the event at a position, unless it is not kept. */
  public Optional<T> at(long position) {
    Kept<T> kept = places.get(place(position));
    return kept != null && kept.position() == position
        ? Optional.of(kept.made())
        : Optional.empty();
  }

  private static int place(long position) {
    return (int) (position & (KEPT - 1));
  }
}
