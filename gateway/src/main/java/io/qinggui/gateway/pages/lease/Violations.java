package io.qinggui.gateway.pages.lease;

import io.qinggui.gateway.pages.Visit;
import io.qinggui.gateway.pages.lease.LeaseGraph.Edge;
import io.qinggui.gateway.pages.lease.Violation.When;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What was found of leases, told apart by whether it was a violation on a day. A graph tells what
 * was found of a lease at all; what held on the day, and by which clause, the parties are asked
 * for.
 */
final class Violations {

  /** Of so many parties at most; of leases beyond them it is not told when. */
  private static final int MOST_PARTIES = 8;

  private static final int MOST_PAGES = 3;
  private static final String ROWS = "500";

  private final Map<String, JsonNode> onTheDay = new HashMap<>();
  private final Set<String> told = new HashSet<>();

  private Violations() {}

  /**
   * Asks for what was found of leases.
   *
   * @param clocks the two, as the interface takes them
   */
  static Violations of(Collection<Edge> edges, Visit visit, Map<String, String> clocks) {
    Violations violations = new Violations();
    List<String> parties = parties(edges, visit);
    List<Supplier<Answer>> answers =
        parties.stream().map(it -> visit.begin(() -> ask(it, visit, clocks))).toList();
    for (Supplier<Answer> answer : answers) {
      violations.note(answer.get(), edges);
    }
    return violations;
  }

  /** Few who are party to all leases of which something was found, the users first. */
  private static List<String> parties(Collection<Edge> edges, Visit visit) {
    List<Edge> open =
        new ArrayList<>(edges.stream().filter(it -> !it.findings().isEmpty()).toList());
    List<String> chosen = new ArrayList<>();
    while (!open.isEmpty() && chosen.size() < MOST_PARTIES) {
      Map<String, Long> counts = new LinkedHashMap<>();
      for (Edge edge : open) {
        counts.merge(edge.lesseeId(), 1L, Long::sum);
        counts.merge(edge.lessorId(), 1L, Long::sum);
      }
      counts.keySet().removeIf(it -> !visit.caller().mayReadOperator(it));
      if (counts.isEmpty()) {
        break;
      }
      String best = most(counts);
      chosen.add(best);
      open.removeIf(it -> it.lesseeId().equals(best) || it.lessorId().equals(best));
    }
    return chosen;
  }

  private static String most(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .max(Comparator.comparing(Map.Entry<String, Long>::getValue))
        .orElseThrow()
        .getKey();
  }

  private record Answer(String operatorId, List<JsonNode> findings, boolean whole) {}

  private static Answer ask(String operatorId, Visit visit, Map<String, String> clocks) {
    List<JsonNode> found = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < MOST_PAGES; page++) {
      Map<String, String> query = new LinkedHashMap<>(clocks);
      query.put("limit", ROWS);
      query.put("cursor", cursor);
      JsonNode answer = visit.read("/operators/{id}/findings", query, operatorId);
      answer.path("items").forEach(found::add);
      cursor = answer.path("next").asString("");
      if (cursor.isEmpty()) {
        return new Answer(operatorId, found, true);
      }
    }
    return new Answer(operatorId, found, false);
  }

  private void note(Answer answer, Collection<Edge> edges) {
    for (JsonNode finding : answer.findings()) {
      onTheDay.put(finding.path("findingId").asString(""), finding);
    }
    if (answer.whole()) {
      edges.stream()
          .filter(
              it ->
                  it.lesseeId().equals(answer.operatorId())
                      || it.lessorId().equals(answer.operatorId()))
          .forEach(it -> told.add(it.leaseId()));
    }
  }

  /** What was found of a lease, what held on the day first. */
  List<Violation> of(Edge edge) {
    Set<Violation> distinct =
        edge.findings().stream()
            .map(it -> violation(it, edge))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return distinct.stream().sorted(Comparator.comparing(Violation::when)).toList();
  }

  private Violation violation(JsonNode found, Edge edge) {
    String kind = found.path("kind").asString("");
    JsonNode held = onTheDay.get(found.path("findingId").asString(""));
    if (held != null) {
      return new Violation(kind, held.path("clause").asString(""), When.ON_THE_DAY);
    }
    return new Violation(
        kind, "", told.contains(edge.leaseId()) ? When.ON_OTHER_DAYS : When.UNTOLD);
  }

  /** The findings of the day of one lease, as the interface tells them. */
  List<JsonNode> onTheDay(Edge edge) {
    return edge.findings().stream()
        .map(it -> onTheDay.get(it.path("findingId").asString("")))
        .filter(Objects::nonNull)
        .toList();
  }
}
