package io.qinggui.platform.figure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a figure counts.
 *
 * @param figure name of the figure
 * @param id of the thing, within the figure; no id is counted twice at one time
 * @param from the day on which it happened, or its first day
 * @param until the first day on which it holds no more; {@code null} when no end is known
 * @param provinces two-digit codes of those that it belongs to, sorted; it counts in each of them,
 *     and once in the whole country; empty when it belongs to none
 * @param operatorId whom it is about, when that is one operator
 * @param events ids of the events behind it
 */
public record Counted(
    String figure,
    String id,
    LocalDate from,
    @Nullable LocalDate until,
    List<String> provinces,
    @Nullable String operatorId,
    List<String> events) {

  /** Copies and sorts. */
  public Counted {
    provinces = List.copyOf(new TreeSet<>(provinces));
    events = List.copyOf(events);
  }

  /** Something that happened on a day. */
  public static Counted on(
      Figure figure,
      String id,
      LocalDate day,
      Collection<String> provinces,
      @Nullable String operatorId,
      List<String> events) {
    return new Counted(
        figure.name(), id, day, null, List.copyOf(Set.copyOf(provinces)), operatorId, events);
  }

  /** Something that holds from a day on. */
  public static Counted during(
      Figure figure,
      String id,
      LocalDate from,
      @Nullable LocalDate until,
      Collection<String> provinces,
      @Nullable String operatorId,
      List<String> events) {
    return new Counted(
        figure.name(), id, from, until, List.copyOf(Set.copyOf(provinces)), operatorId, events);
  }

  /** The order of a list: by day, then by id. */
  public String key() {
    return from + " " + id;
  }
}
