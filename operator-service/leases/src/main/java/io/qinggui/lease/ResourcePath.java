package io.qinggui.lease;

import io.qinggui.lease.Chain.Direction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who has a resource on a day, from whom: every lease that shares something with it, and what those
 * are given out of and what is given out of them, from the one that comes out of no other down to
 * the last.
 *
 * @param leases each once, each behind those out of which it comes, as far as no circle closes
 * @param truncated whether there were more than asked for
 */
public record ResourcePath(List<LeaseRun> leases, boolean truncated) {

  /** Copies the list. */
  public ResourcePath {
    leases = List.copyOf(leases);
  }

  /**
   * The path of a circuit or of addresses.
   *
   * @param atMost so many leases
   */
  public static ResourcePath of(Share share, LeasesOnADay day, int atMost) {
    List<LeaseRun> sharing = new ArrayList<>();
    for (Resource resource : Resource.values()) {
      day.sharing(resource, share, sharing::add);
    }
    sharing.sort(Comparator.comparing(LeaseRun::leaseId));
    Map<String, LeaseRun> found = new LinkedHashMap<>();
    boolean truncated = false;
    for (LeaseRun each : sharing) {
      if (found.size() >= atMost) {
        truncated = true;
        break;
      }
      Share common = each.share().and(share).orElse(share);
      Chain chain = Chain.of(each, common, Direction.BOTH, day, atMost);
      chain.leases().forEach(it -> found.putIfAbsent(it.leaseId(), it));
      truncated |= chain.truncated();
    }
    List<LeaseRun> ordered = fromTheTop(found);
    return ordered.size() > atMost
        ? new ResourcePath(ordered.subList(0, atMost), true)
        : new ResourcePath(ordered, truncated);
  }

  /** Lessors before their lessees' own leases; what is left is a circle, and comes by its ids. */
  private static List<LeaseRun> fromTheTop(Map<String, LeaseRun> found) {
    Map<String, List<LeaseRun>> byLessor = new HashMap<>();
    Map<String, Integer> above = new HashMap<>();
    for (LeaseRun each : found.values()) {
      byLessor.computeIfAbsent(each.lessorId(), any -> new ArrayList<>()).add(each);
      above.merge(each.lesseeId(), 1, Integer::sum);
    }
    List<LeaseRun> ordered = new ArrayList<>();
    List<String> ahead =
        new ArrayList<>(
            byLessor.keySet().stream().filter(it -> !above.containsKey(it)).sorted().toList());
    Set<String> done = new HashSet<>();
    Set<String> left = new TreeSet<>(byLessor.keySet());
    while (!left.isEmpty()) {
      String lessor = ahead.isEmpty() ? left.iterator().next() : ahead.removeFirst();
      left.remove(lessor);
      if (!done.add(lessor)) {
        continue;
      }
      List<LeaseRun> its = byLessor.getOrDefault(lessor, List.of());
      its.sort(Comparator.comparing(LeaseRun::leaseId));
      for (LeaseRun each : its) {
        ordered.add(each);
        if (above.merge(each.lesseeId(), -1, Integer::sum) == 0
            && byLessor.containsKey(each.lesseeId())) {
          ahead.add(each.lesseeId());
        }
      }
    }
    return ordered;
  }
}
