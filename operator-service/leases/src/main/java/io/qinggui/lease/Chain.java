package io.qinggui.lease;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * What is behind a lease, up to the carrier, and what was made of it, down to whoever uses it: on
 * one day, by the leases that run then.
 *
 * <p>Lease A feeds lease B when A's lessee is B's lessor, both are of one kind of resource, and
 * they share addresses or the circuit. What is followed from step to step is what the leases on the
 * way share, so a neighbour's addresses never appear. {@code outOf} adds a step whatever the
 * identifiers say; what is followed then is what the two share, and where that is nothing, all of
 * the next lease. A circle ends where the same lease comes again with the same addresses, or with
 * fewer.
 *
 * @param leases each once, the nearest first; the first is where it began
 * @param truncated whether there were more than asked for
 */
public record Chain(List<LeaseRun> leases, boolean truncated) {

  /** Which way is looked. */
  public enum Direction {
    /** Out of which leases it is given. */
    UP,
    /** Which leases are given out of it. */
    DOWN,
    /** Both, each from the lease itself. */
    BOTH
  }

  /** Copies the list. */
  public Chain {
    leases = List.copyOf(leases);
  }

  /**
   * The chain of a lease.
   *
   * @param atMost so many leases
   */
  public static Chain of(LeaseRun lease, Direction direction, LeasesOnADay day, int atMost) {
    return of(lease, lease.share(), direction, day, atMost);
  }

  /**
   * The chain of a part of a lease.
   *
   * @param share what of it is followed
   * @param atMost so many leases
   */
  public static Chain of(
      LeaseRun lease, Share share, Direction direction, LeasesOnADay day, int atMost) {
    Map<String, LeaseRun> found = new LinkedHashMap<>();
    found.put(lease.leaseId(), lease);
    boolean truncated = false;
    if (direction != Direction.DOWN) {
      truncated = new Walk(day, found, atMost, Walk::above).from(lease, share);
    }
    if (direction != Direction.UP) {
      truncated |= new Walk(day, found, atMost, Walk::below).from(lease, share);
    }
    return new Chain(List.copyOf(found.values()), truncated);
  }

  /** One direction of it. */
  private static final class Walk {

    private final LeasesOnADay day;
    private final Map<String, LeaseRun> found;
    private final int atMost;
    private final Step step;
    private final Map<String, List<Share>> followed = new HashMap<>();
    private final Queue<At> ahead = new ArrayDeque<>();
    private boolean truncated;

    /** A lease, and what is followed of it. */
    private record At(LeaseRun lease, Share share) {}

    /** Finds the leases next to one. */
    private interface Step {
      void next(Walk walk, At at);
    }

    Walk(LeasesOnADay day, Map<String, LeaseRun> found, int atMost, Step step) {
      this.day = day;
      this.found = found;
      this.atMost = atMost;
      this.step = step;
    }

    boolean from(LeaseRun lease, Share share) {
      add(lease, share);
      for (At at = ahead.poll(); at != null; at = ahead.poll()) {
        step.next(this, at);
      }
      return truncated;
    }

    private void above(At at) {
      LeaseRun lease = at.lease();
      day.sharing(
          lease.resource(),
          at.share(),
          it -> {
            if (it.lesseeId().equals(lease.lessorId())) {
              sharing(it, at.share());
            }
          });
      if (lease.outOf() != null) {
        day.lease(lease.outOf()).filter(it -> joins(it, lease)).ifPresent(outOf(at));
      }
    }

    private void below(At at) {
      LeaseRun lease = at.lease();
      day.sharing(
          lease.resource(),
          at.share(),
          it -> {
            if (it.lessorId().equals(lease.lesseeId())) {
              sharing(it, at.share());
            }
          });
      Consumer<LeaseRun> outOf = outOf(at);
      day.givenOutOf(
          lease.leaseId(),
          it -> {
            if (joins(lease, it)) {
              outOf.accept(it);
            }
          });
    }

    private static boolean joins(LeaseRun upper, LeaseRun lower) {
      return upper.lesseeId().equals(lower.lessorId()) && upper.resource() == lower.resource();
    }

    private void sharing(LeaseRun next, Share share) {
      next.share().and(share).ifPresent(common -> add(next, common));
    }

    private Consumer<LeaseRun> outOf(At at) {
      return next -> add(next, next.share().and(at.share()).orElse(next.share()));
    }

    private void add(LeaseRun lease, Share share) {
      List<Share> before = followed.computeIfAbsent(lease.leaseId(), any -> new ArrayList<>(1));
      if (covered(share, before)) {
        return;
      }
      if (!found.containsKey(lease.leaseId())) {
        if (found.size() >= atMost) {
          truncated = true;
          return;
        }
        found.put(lease.leaseId(), lease);
      }
      before.add(share);
      ahead.add(new At(lease, share));
    }

    private static boolean covered(Share share, Collection<Share> before) {
      return before.stream().anyMatch(it -> it.covers(share));
    }
  }
}
