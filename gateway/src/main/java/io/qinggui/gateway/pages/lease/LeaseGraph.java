package io.qinggui.gateway.pages.lease;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Operators and what they lease to each other on a day.
 *
 * @param operators each once
 * @param edges each lease once, the nearest first
 * @param left how many leases were left out here
 * @param truncated whether the interface left out more of them
 */
record LeaseGraph(List<Operator> operators, List<Edge> edges, int left, boolean truncated) {

  private static final int MOST_LEASES = 40;
  private static final int MOST_PARTIES = 40;

  /** Copies the lists. */
  LeaseGraph {
    operators = List.copyOf(operators);
    edges = List.copyOf(edges);
  }

  /**
   * An operator.
   *
   * @param name its code when it has none
   * @param kind as the interface tells it; empty when it is not registered
   */
  record Operator(String operatorId, String name, String kind) {}

  /**
   * A lease.
   *
   * @param lease as the interface tells it
   */
  record Edge(String leaseId, String lessorId, String lesseeId, JsonNode lease) {

    static Edge of(JsonNode lease) {
      return new Edge(
          lease.path("leaseId").stringValue(),
          lease.path("lessorId").stringValue(),
          lease.path("lesseeId").stringValue(),
          lease);
    }

    /** What was found of it, on whatever days. */
    List<JsonNode> findings() {
      return lease.path("findings").valueStream().toList();
    }
  }

  static LeaseGraph of(JsonNode answer) {
    return new LeaseGraph(
        answer.path("nodes").valueStream().map(LeaseGraph::operator).toList(),
        answer.path("edges").valueStream().map(Edge::of).toList(),
        0,
        answer.path("truncated").asBoolean());
  }

  private static Operator operator(JsonNode node) {
    String id = node.path("operatorId").stringValue();
    return new Operator(id, node.path("name").asString(id), node.path("kind").asString(""));
  }

  /** With one lease before the others, so that it is not left out. */
  LeaseGraph startingWith(String leaseId) {
    List<Edge> ordered = new ArrayList<>(edges);
    ordered.sort(Comparator.comparing(it -> !it.leaseId().equals(leaseId)));
    return new LeaseGraph(operators, ordered, left, truncated);
  }

  /** What a person can still look at: the first leases and their parties. */
  LeaseGraph forPeople() {
    Set<String> shown = new LinkedHashSet<>();
    List<Edge> first = new ArrayList<>();
    for (Edge edge : edges) {
      Set<String> more = new LinkedHashSet<>(shown);
      more.add(edge.lessorId());
      more.add(edge.lesseeId());
      if (first.size() < MOST_LEASES && more.size() <= MOST_PARTIES) {
        shown = more;
        first.add(edge);
      }
    }
    Set<String> all = shown;
    boolean alone = edges.isEmpty();
    return new LeaseGraph(
        operators.stream().filter(it -> alone || all.contains(it.operatorId())).toList(),
        first,
        edges.size() - first.size(),
        truncated);
  }

  /** What an operator is called, its code when it is not in the graph. */
  String name(String operatorId) {
    return operators.stream()
        .filter(it -> it.operatorId().equals(operatorId))
        .map(Operator::name)
        .findFirst()
        .orElse(operatorId);
  }
}
