package io.qinggui.lease;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The leases that an operator gives and has on a day, those of the other parties to them, and so
 * on.
 *
 * @param leases each once, the nearest first
 * @param truncated whether there were more than asked for
 */
public record Neighbourhood(List<LeaseRun> leases, boolean truncated) {

  /** Copies the list. */
  public Neighbourhood {
    leases = List.copyOf(leases);
  }

  /**
   * The leases around an operator.
   *
   * @param depth how many steps away, at least 1
   * @param atMost so many leases
   */
  public static Neighbourhood of(String operatorId, int depth, LeasesOnADay day, int atMost) {
    Map<String, LeaseRun> found = new LinkedHashMap<>();
    Set<String> met = new HashSet<>(Set.of(operatorId));
    List<String> at = List.of(operatorId);
    boolean[] truncated = {false};
    for (int step = 0; step < depth && !at.isEmpty(); step++) {
      List<String> next = new ArrayList<>();
      Consumer<LeaseRun> take =
          lease -> {
            if (found.size() >= atMost && !found.containsKey(lease.leaseId())) {
              truncated[0] = true;
              return;
            }
            found.put(lease.leaseId(), lease);
            for (String party : List.of(lease.lessorId(), lease.lesseeId())) {
              if (met.add(party)) {
                next.add(party);
              }
            }
          };
      for (String operator : at) {
        day.ofLessee(operator, take);
        day.ofLessor(operator, take);
      }
      at = next;
    }
    return new Neighbourhood(List.copyOf(found.values()), truncated[0]);
  }
}
