package io.qinggui.gateway.pages;

import io.qinggui.gateway.reading.RefusedByService;
import io.qinggui.platform.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/**
 * Names of operators of which a list only has ids. Who cannot be asked about keeps the id.
 *
 * @param names by id
 */
public record OperatorNames(Map<String, String> names) {

  /** As many as a page of a list has. */
  public static final int OF_A_PAGE = 100;

  /** So many ids that an address stays short enough for every server on the way. */
  private static final int AT_ONCE = 100;

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
    List<String> shown =
        ids.stream()
            .filter(it -> !it.isEmpty())
            .filter(visit::mayRead)
            .distinct()
            .limit(atMost)
            .toList();
    Map<String, String> names = new LinkedHashMap<>();
    for (JsonNode operator : records(visit, shown, Map.of())) {
      String name = operator.path("name").asString("");
      if (!name.isEmpty()) {
        names.put(operator.path("operatorId").asString(""), name);
      }
    }
    return new OperatorNames(names);
  }

  /**
   * The entries of some operators in the register, without those that are not in it.
   *
   * @param query what else is asked of them
   */
  public static List<JsonNode> records(Visit visit, List<String> ids, Map<String, String> query) {
    List<Supplier<List<JsonNode>>> answers = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      List<String> some = ids.subList(from, Math.min(from + AT_ONCE, ids.size()));
      answers.add(visit.begin(() -> some(visit, some, query)));
    }
    return answers.stream().flatMap(it -> it.get().stream()).toList();
  }

  private static List<JsonNode> some(Visit visit, List<String> ids, Map<String, String> query) {
    Map<String, String> all = new LinkedHashMap<>(query);
    all.put("operatorIds", String.join(",", ids));
    all.put("limit", String.valueOf(ids.size()));
    try {
      return visit.read("/operators", all).path("items").valueStream().toList();
    } catch (RefusedByService | ProblemException untold) {
      return List.of();
    }
  }

  /** The name of an operator; its id when there is none. */
  public String of(String id) {
    return names.getOrDefault(id, id);
  }
}
