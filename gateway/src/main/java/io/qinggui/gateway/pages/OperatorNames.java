package io.qinggui.gateway.pages;

import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Names of operators of which a list only has ids: asked for one by one, some of them at once. Who
 * cannot be asked about keeps the id.
 *
 * @param names by id
 */
public record OperatorNames(Map<String, String> names) {

  /** As many as a page of a list has. */
  public static final int OF_A_PAGE = 100;

  private static final int AT_ONCE = 8;

  /** Copies the names. */
  public OperatorNames {
    names = Map.copyOf(names);
  }

  /** The names of those that a page shows. */
  public static OperatorNames of(Visit visit, Collection<String> ids) {
    return of(visit, ids, OF_A_PAGE);
  }

  /**
   * The names of some operators.
   *
   * @param atMost how many are asked for; later ones keep their ids
   */
  public static OperatorNames of(Visit visit, Collection<String> ids, int atMost) {
    Semaphore free = new Semaphore(AT_ONCE);
    Map<String, Supplier<Optional<String>>> asked = new LinkedHashMap<>();
    List<String> shown = ids.stream().filter(it -> !it.isEmpty()).distinct().limit(atMost).toList();
    for (String id : shown) {
      asked.put(id, visit.begin(() -> name(visit, id, free)));
    }
    Map<String, String> names = new LinkedHashMap<>();
    asked.forEach((id, name) -> name.get().ifPresent(it -> names.put(id, it)));
    return new OperatorNames(names);
  }

  private static Optional<String> name(Visit visit, String id, Semaphore free) {
    free.acquireUninterruptibly();
    try {
      return visit
          .find("/operators/{operatorId}", Map.of(), id)
          .map(it -> it.path("name").asString(""))
          .filter(it -> !it.isEmpty());
    } catch (RefusedByService | ProblemException untold) {
      return Optional.empty();
    } finally {
      free.release();
    }
  }

  /** The name of an operator; its id when there is none. */
  public String of(String id) {
    return names.getOrDefault(id, id);
  }
}
