package io.qinggui.inspection.longlist;

import java.util.ArrayList;
import java.util.List;

/**
 * The events that follow one whose lists are too long for it.
 *
 * @param <E> the events of the stream
 */
public final class Parts<E> {

  private final List<Part<E>> parts = new ArrayList<>();

  /** An event with a part of a list. */
  @FunctionalInterface
  public interface Part<E> {

    /**
     * The event.
     *
     * @param part its number among those that follow, from 1
     * @param parts how many follow
     */
    E at(int part, int parts);
  }

  /** The event with some items of a list. */
  @FunctionalInterface
  public interface Telling<T, E> {

    /** The event with these items, without its number. */
    Part<E> of(List<T> items);
  }

  /** Adds a list, behind those that were added before. */
  public <T> Parts<E> with(LongList<T> kind, List<T> all, Telling<T, E> telling) {
    kind.cut(all).forEach(items -> parts.add(telling.of(items)));
    return this;
  }

  /** How many events there are. */
  public int count() {
    return parts.size();
  }

  /** The first event, and those that follow it. */
  public List<E> behind(E first) {
    List<E> events = new ArrayList<>();
    events.add(first);
    for (int i = 0; i < parts.size(); i++) {
      events.add(parts.get(i).at(i + 1, parts.size()));
    }
    return events;
  }
}
