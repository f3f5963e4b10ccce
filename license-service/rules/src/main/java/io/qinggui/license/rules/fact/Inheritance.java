package io.qinggui.license.rules.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * A predecessor of an operator, next to it or over others, and from when on it counts for it.
 *
 * @param predecessor what is known about the predecessor itself
 * @param from first day on which anything of it counts; {@link LocalDate#MIN} where everything
 *     counts from its own date
 * @param successions events of the successions between the two, the nearest to the operator first
 */
public record Inheritance(OperatorFacts predecessor, LocalDate from, List<String> successions) {

  private static final Comparator<Inheritance> FIRST =
      Comparator.comparing(Inheritance::from)
          .thenComparing(it -> it.successions().size())
          .thenComparing(it -> it.successions().toString());

  /** Copies the list. */
  public Inheritance {
    successions = List.copyOf(successions);
  }

  /**
   * All predecessors of an operator. Who is one in several ways is found once, by the way on which
   * it counts earliest; who goes in a circle comes to an end.
   *
   * @param known what is known about others, by their ids
   */
  static List<Inheritance> of(OperatorFacts heir, Map<String, OperatorFacts> known) {
    Map<String, Inheritance> found = new LinkedHashMap<>();
    Queue<Inheritance> ahead = new PriorityQueue<>(FIRST);
    Inheritance next = new Inheritance(heir, LocalDate.MIN, List.of());
    while (next != null) {
      if (found.putIfAbsent(next.predecessor().operatorId(), next) == null) {
        next.addPredecessors(known, ahead);
      }
      next = ahead.poll();
    }
    found.remove(heir.operatorId());
    return List.copyOf(found.values());
  }

  private void addPredecessors(Map<String, OperatorFacts> known, Queue<Inheritance> ahead) {
    for (Fact.Succession succession : predecessor.successions()) {
      OperatorFacts before = known.get(succession.predecessorId());
      if (before != null && succession.kind().burdensSuccessor()) {
        ahead.add(before(succession, before));
      }
    }
  }

  private Inheritance before(Fact.Succession succession, OperatorFacts predecessorBefore) {
    LocalDate since =
        succession.kind() == SuccessionKind.IDENTIFIED ? LocalDate.MIN : succession.effectiveOn();
    List<String> events = new ArrayList<>(successions);
    events.add(succession.ref().eventId());
    return new Inheritance(predecessorBefore, since.isAfter(from) ? since : from, events);
  }
}
