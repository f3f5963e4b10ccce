package io.qinggui.platform.figure;

import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.projection.LedgerFollower;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * Figures over things that fall apart into keys, such as streams or operators. What a key counts is
 * worked out again only after something has happened to it; what it counted before is worked out
 * when it is asked for. So a question costs what has changed, and the memory of one key is that of
 * what it counts and of the positions of its events.
 */
public final class KeyedFigures implements FigureSource {

  private final List<Figure> figures;
  private final Counter counter;
  private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();
  private final Positions everybody = new Positions();

  /** What a key counts, and what changes it. */
  public interface Counter {

    /** The keys whose counted things an event may change. */
    Collection<String> keys(LedgerEvent event);

    /** Whether it may change those of every key. */
    default boolean concernsAll(LedgerEvent event) {
      return false;
    }

    /** The things that a key counts, by what is known. Pure but for reading the ledger. */
    List<Counted> count(String key, Known known);
  }

  /**
   * @param figures in their order
   * @param counter counts them
   */
  public KeyedFigures(List<Figure> figures, Counter counter) {
    this.figures = List.copyOf(figures);
    this.counter = counter;
  }

  @Override
  public List<Figure> figures() {
    return figures;
  }

  @Override
  public void follow(LedgerFollower follower) {
    follower.tell(stream -> true, this::happened);
  }

  private void happened(LedgerEvent event) {
    counter
        .keys(event)
        .forEach(
            key -> kept.computeIfAbsent(key, any -> new Kept()).positions.add(event.position()));
    if (counter.concernsAll(event)) {
      everybody.add(event.position());
    }
  }

  @Override
  public Stream<Counted> counted(Known known) {
    long general = everybody.lastUpTo(known.position());
    return kept.entrySet().stream()
        .flatMap(
            each -> {
              long own = each.getValue().positions.lastUpTo(known.position());
              return own == 0
                  ? Stream.empty()
                  : each.getValue().of(each.getKey(), Math.max(own, general), known, counter);
            });
  }

  /** What is kept of a key: its newest edition, and the older one that was asked for last. */
  private static final class Kept {

    private final Positions positions = new Positions();
    private volatile Edition newest = Edition.NONE;
    private volatile Edition older = Edition.NONE;

    private record Edition(long position, List<Counted> things) {
      static final Edition NONE = new Edition(0, List.of());
    }

    Stream<Counted> of(String key, long position, Known known, Counter counter) {
      Edition now = newest;
      Edition before = older;
      if (now.position() == position) {
        return now.things().stream();
      }
      if (before.position() == position) {
        return before.things().stream();
      }
      Edition made = new Edition(position, List.copyOf(counter.count(key, known)));
      if (position > now.position()) {
        newest = made;
      } else {
        older = made;
      }
      return made.things().stream();
    }
  }
}
