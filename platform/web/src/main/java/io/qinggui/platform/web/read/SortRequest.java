package io.qinggui.platform.web.read;

import io.qinggui.platform.web.problem.FieldProblem;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * By which field a list is sorted, from {@code ?sort=}: a field's name, with a {@code -} before it
 * for the last one first.
 *
 * @param field {@code null} when nothing was asked
 */
public record SortRequest(@Nullable String field, boolean descending) {

  /** In the list's own order. */
  public static final SortRequest UNSORTED = new SortRequest(null, false);

  /**
   * Reads the parameter.
   *
   * @param sort as asked, or {@code null}
   * @param fields by which the list can be sorted
   * @throws ProblemException 422 {@code unknown-value}
   */
  public static SortRequest parse(@Nullable String sort, List<String> fields) {
    if (sort == null) {
      return UNSORTED;
    }
    boolean descending = sort.startsWith("-");
    String field = descending ? sort.substring(1) : sort;
    if (!fields.contains(field)) {
      List<String> allowed = fields.stream().<String>mapMulti(SortRequest::bothWays).toList();
      throw ProblemException.invalid(
          List.of(new FieldProblem("/query/sort", "unknown-value", Map.of("allowed", allowed))));
    }
    return new SortRequest(field, descending);
  }

  private static void bothWays(String field, Consumer<String> to) {
    to.accept(field);
    to.accept("-" + field);
  }
}
