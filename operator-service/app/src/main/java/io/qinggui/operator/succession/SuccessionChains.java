package io.qinggui.operator.succession;

import io.qinggui.operator.language.SuccessionEvent;
import io.qinggui.operator.language.SuccessionEvent.SuccessionNoted;
import io.qinggui.operator.language.SuccessionEvent.SuccessionWithdrawalNoted;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/**
 * The successions of all operators that count, by the events that recorded them, in the order in
 * which they were recorded.
 */
public record SuccessionChains(Map<String, SuccessionNoted> all) {

  /** None. */
  public static final SuccessionChains NONE = new SuccessionChains(Map.of());

  SuccessionChains with(SuccessionEvent event) {
    Map<String, SuccessionNoted> more = new LinkedHashMap<>(all);
    switch (event) {
      case SuccessionNoted it -> more.put(it.eventId(), it);
      case SuccessionWithdrawalNoted it -> more.remove(it.eventId());
    }
    return new SuccessionChains(more);
  }

  /** Events of the successions in which the operator took another one's place. */
  List<String> naming(String successorId) {
    return all.values().stream()
        .filter(it -> it.successorId().equals(successorId))
        .map(SuccessionNoted::eventId)
        .toList();
  }

  /** The ids on a shortest way from one operator to another; empty when there is none. */
  List<String> way(String from, String to) {
    Map<String, List<String>> successors = new HashMap<>();
    all.values()
        .forEach(
            it ->
                successors
                    .computeIfAbsent(it.predecessorId(), any -> new ArrayList<>())
                    .add(it.successorId()));
    Map<String, String> cameFrom = new HashMap<>();
    Queue<String> ahead = new ArrayDeque<>();
    cameFrom.put(from, "");
    for (String each = from; each != null && !cameFrom.containsKey(to); each = ahead.poll()) {
      for (String next : successors.getOrDefault(each, List.of())) {
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
}
