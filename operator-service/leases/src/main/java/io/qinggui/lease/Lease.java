package io.qinggui.lease;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lease with all that counts of it, whatever the order in which it came to be known.
 *
 * @param leaseNumber the lessor's own
 * @param province where the resource is used
 * @param outOf id of the lease out of which it is said to be given
 * @param agreed the terms of its first day
 * @param changes what was agreed differently later, by the day from which it counts
 * @param endedOn first day on which it runs no more, when it was ended before its time
 */
public record Lease(
    String leaseId,
    String leaseNumber,
    String lessorId,
    String lesseeId,
    Resource resource,
    String identifier,
    String province,
    @Nullable String outOf,
    Terms agreed,
    List<Terms.Change> changes,
    @Nullable LocalDate endedOn) {

  /** Copies the list. */
  public Lease {
    changes = List.copyOf(changes);
  }

  /** With another change; of two of one day the later one counts where they differ. */
  public Lease with(Terms.Change change) {
    List<Terms.Change> more = new ArrayList<>(changes);
    more.add(change);
    more.sort(Comparator.comparing(Terms.Change::changedOn));
    return new Lease(
        leaseId,
        leaseNumber,
        lessorId,
        lesseeId,
        resource,
        identifier,
        province,
        outOf,
        agreed,
        more,
        endedOn);
  }

  /** Ended: it runs no more from that day on. */
  public Lease ended(LocalDate on) {
    return new Lease(
        leaseId,
        leaseNumber,
        lessorId,
        lesseeId,
        resource,
        identifier,
        province,
        outOf,
        agreed,
        changes,
        on);
  }

  /** Its first day. */
  public LocalDate from() {
    return agreed.from();
  }

  /** The first day on which it runs no more; {@link LocalDate#MAX} when no end is known. */
  public LocalDate until() {
    LocalDate last = terms().getLast().until();
    LocalDate after = last == null || last.equals(LocalDate.MAX) ? LocalDate.MAX : last.plusDays(1);
    return endedOn != null && endedOn.isBefore(after) ? endedOn : after;
  }

  /** Its last day; empty when no end is known. */
  public Optional<LocalDate> lastDay() {
    LocalDate until = until();
    return until.equals(LocalDate.MAX) ? Optional.empty() : Optional.of(until.minusDays(1));
  }

  /** Whether it runs on the day. */
  public boolean runsOn(LocalDate day) {
    return !from().isAfter(day) && until().isAfter(day);
  }

  /** The terms one after the other, the first of its first day. */
  public List<Terms> terms() {
    List<Terms> all = new ArrayList<>();
    all.add(agreed);
    for (Terms.Change change : changes) {
      Terms next = all.getLast().with(change);
      if (next.from().equals(all.getLast().from())) {
        all.removeLast();
      }
      all.add(next);
    }
    return List.copyOf(all);
  }

  /** The terms of a day; those of its first day for the days before it. */
  public Terms termsOn(LocalDate day) {
    return terms().stream()
        .filter(it -> !it.from().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElse(agreed);
  }

  /** What matters of it for what comes out of what. */
  public LeaseRun run() {
    return new LeaseRun(
        leaseId,
        lessorId,
        lesseeId,
        resource,
        Share.of(resource, identifier),
        province,
        from(),
        until(),
        outOf);
  }
}
