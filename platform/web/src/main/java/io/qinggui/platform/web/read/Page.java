package io.qinggui.platform.web.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items in the list's order
 * @param next cursor of the following page, or {@code null} after the last
 * @param total how many items the whole list has; absent unless it was counted
 * @param <T> item type
 */
public record Page<T>(
    List<T> items,
    @Nullable String next,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Long total) {

  /** Copies the items. */
  public Page {
    items = List.copyOf(items);
  }

  /** A page of a list that was not counted. */
  public Page(List<T> items, @Nullable String next) {
    this(items, next, null);
  }

  /**
   * A page from one item more than was asked for, which tells whether there is a next page.
   *
   * @param fetched at most {@code request.limit() + 1} items after {@code request.after()}
   * @param key the sort key of an item, from which the next page goes on
   */
  public static <T> Page<T> of(List<T> fetched, PageRequest request, Function<T, String> key) {
    if (fetched.size() <= request.limit()) {
      return new Page<>(fetched, null);
    }
    List<T> items = fetched.subList(0, request.limit());
    return new Page<>(items, Cursor.encode(key.apply(items.getLast())));
  }

  /** The same page with other items. */
  public <R> Page<R> map(Function<T, R> change) {
    return new Page<>(items.stream().<R>map(change).toList(), next, total);
  }

  /**
   * The same page with the length of its list. A list that is one page has been counted.
   *
   * @param asked whether to count
   */
  public Page<T> counted(boolean asked, PageRequest request, LongSupplier count) {
    if (!asked) {
      return this;
    }
    boolean whole = request.after().isEmpty() && next == null;
    return new Page<>(items, next, whole ? items.size() : count.getAsLong());
  }
}
