package io.qinggui.operator.succession.http;

import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterEvent.OperatorSucceeded;
import io.qinggui.platform.command.CountingEvents;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.Ledger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * Follows successions in the ledger itself, so that one recorded a moment ago is there. Two that
 * are recorded at the same moment do not see each other.
 */
final class SuccessionWays {

  private final Ledger ledger;
  private final EventCatalog<OperatorEvent> catalog;

  SuccessionWays(Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    this.ledger = ledger;
    this.catalog = catalog;
  }

  /** The ids on a shortest way from one operator to another; empty when there is none. */
  List<String> between(String from, String to) {
    Map<String, String> cameFrom = new HashMap<>();
    Queue<String> ahead = new ArrayDeque<>();
    cameFrom.put(from, "");
    for (String each = from; each != null && !cameFrom.containsKey(to); each = ahead.poll()) {
      for (String next : successors(each)) {
        if (cameFrom.putIfAbsent(next, each) == null) {
          ahead.add(next);
        }
      }
    }
    List<String> way = new ArrayList<>();
    for (String each = to; cameFrom.containsKey(each); each = cameFrom.getOrDefault(each, "")) {
      way.add(each);
    }
    return List.copyOf(way.reversed());
  }

  private List<String> successors(String operatorId) {
    return CountingEvents.of(catalog, ledger.readStream(RegisterCommand.streamOf(operatorId), 0))
        .stream()
        .filter(it -> it.event() instanceof OperatorSucceeded)
        .map(it -> ((OperatorSucceeded) it.event()).successorId())
        .toList();
  }
}
