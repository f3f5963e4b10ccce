package io.qinggui.gateway.pages.lease;

import io.qinggui.gateway.pages.lease.LeaseGraph.Edge;
import io.qinggui.gateway.pages.lease.LeaseGraph.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far operators are from the one who leases from nobody: each stands behind all from whom it
 * leases. Where leases go round in a circle, the one that closes it does not count.
 */
final class Layers {

  private final Map<String, List<String>> lessors = new HashMap<>();
  private final Map<String, Integer> layers = new LinkedHashMap<>();
  private final Set<String> entered = new HashSet<>();

  private Layers() {}

  /** Operators by their layer, from 0. */
  static List<List<String>> of(LeaseGraph graph) {
    Layers layers = new Layers();
    for (Edge edge : graph.edges()) {
      layers.lessors.computeIfAbsent(edge.lesseeId(), it -> new ArrayList<>()).add(edge.lessorId());
    }
    Map<Integer, List<String>> columns = new TreeMap<>();
    for (Operator operator : graph.operators()) {
      columns
          .computeIfAbsent(layers.layer(operator.operatorId()), it -> new ArrayList<>())
          .add(operator.operatorId());
    }
    return List.copyOf(columns.values());
  }

  private int layer(String operatorId) {
    Integer known = layers.get(operatorId);
    if (known != null) {
      return known;
    }
    if (!entered.add(operatorId)) {
      return -1;
    }
    int layer =
        lessors.getOrDefault(operatorId, List.of()).stream().mapToInt(this::layer).max().orElse(-1)
            + 1;
    layers.put(operatorId, layer);
    return layer;
  }
}
