package io.qinggui.platform.web.read;

import io.qinggui.platform.web.input.ReadsParameters;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which page of a list is asked for, from {@code ?limit=} and {@code ?cursor=}; a controller takes
 * it as an argument. A limit outside 1 to {@value #MAX_LIMIT} or a cursor that we did not give is a
 * 422.
 *
 * @param limit at most so many items, {@value #DEFAULT_LIMIT} unless asked otherwise
 * @param after sort key of the last item of the page before (exclusive), or empty for the first
 *     page
 */
@ReadsParameters({"limit", "cursor"})
public record PageRequest(int limit, Optional<String> after) {

  /** Items of a page unless asked otherwise. */
  public static final int DEFAULT_LIMIT = 50;

  /** Most items of a page. */
  public static final int MAX_LIMIT = 500;

  /** Where the items of a list come from, in the list's order. */
  @FunctionalInterface
  public interface Source<T> {
    /**
     * Items after a sort key.
     *
     * @param after exclusive; empty for the first ones
     * @param limit at most so many
     */
    List<T> items(Optional<String> after, int limit);
  }

  /**
   * The page that is asked for.
   *
   * @param key the sort key of an item, from which the next page goes on
   */
  public <T> Page<T> from(Source<T> source, Function<T, String> key) {
    return Page.of(source.items(after, limit + 1), this, key);
  }

  /**
   * The page of a list that is there as a whole.
   *
   * @param all in the order of their sort keys
   * @param key the sort key of an item
   */
  public <T> Page<T> within(List<T> all, Function<T, String> key) {
    String last = after.orElse("");
    return from(
        (any, most) ->
            all.stream().filter(it -> key.apply(it).compareTo(last) > 0).limit(most).toList(),
        key);
  }

  /**
   * The same request, of a list in an order of its own.
   *
   * @param isPlace whether a text is a sort key of that order
   * @throws ProblemException 422 when the cursor belongs to another order of the list
   */
  public PageRequest in(Predicate<String> isPlace) {
    if (after.filter(isPlace.negate()).isPresent()) {
      throw ProblemException.invalid("/query/cursor", "bad-cursor");
    }
    return this;
  }

  /**
   * {@link #after} as a number, 0 on the first page.
   *
   * @throws ProblemException 422 when the cursor belongs to another list
   */
  public long afterNumber() {
    try {
      return after.map(Long::parseLong).orElse(0L);
    } catch (NumberFormatException e) {
      throw ProblemException.invalid("/query/cursor", "bad-cursor");
    }
  }
}
