package io.qinggui.license.notedlease;

import io.qinggui.lease.Lease;
import io.qinggui.lease.Purpose;
import io.qinggui.lease.Resource;
import io.qinggui.lease.Terms;
import io.qinggui.license.language.LeaseNote;
import io.qinggui.license.language.LeaseNote.LeaseChangeNoted;
import io.qinggui.license.language.LeaseNote.LeaseEndNoted;
import io.qinggui.license.language.LeaseNote.LeaseNoted;
import io.qinggui.license.language.LeaseNote.LeaseWithdrawalNoted;
import io.qinggui.license.rules.fact.Counting;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A lease with the original events behind it.
 *
 * @param because those that count, in order
 */
public record NotedLease(Lease lease, List<String> because) {

  /** Copies the list. */
  public NotedLease {
    because = List.copyOf(because);
  }

  /**
   * What counts of a lease; empty when nothing does.
   *
   * @param notes in any order: what follows upon what is told by the ledger where they were born
   */
  public static Optional<NotedLease> of(List<LeaseNote> notes) {
    List<Fact.Withdrawal> withdrawals = new ArrayList<>();
    List<LeaseNote> facts = new ArrayList<>();
    for (LeaseNote each : inOrder(notes)) {
      if (each instanceof LeaseWithdrawalNoted it) {
        withdrawals.add(new Fact.Withdrawal(ref(it), it.eventId(), it.replacedBy()));
      } else {
        facts.add(each);
      }
    }
    Lease lease = null;
    List<String> because = new ArrayList<>();
    for (LeaseNote each : Counting.of(facts, NotedLease::ref, withdrawals)) {
      lease = after(lease, each);
      because.add(each.source().eventId());
    }
    return Optional.ofNullable(lease).map(it -> new NotedLease(it, because));
  }

  private static List<LeaseNote> inOrder(List<LeaseNote> notes) {
    return notes.stream().sorted(Comparator.comparing(it -> it.source().position())).toList();
  }

  private static FactRef ref(LeaseNote note) {
    return new FactRef(note.source().eventId(), note.source().recordedAt());
  }

  /** What changed or ended before it is known what is of no effect until it is. */
  private static @Nullable Lease after(@Nullable Lease lease, LeaseNote note) {
    return switch (note) {
      case LeaseNoted it -> lease(it);
      case LeaseChangeNoted it -> lease == null ? null : lease.with(change(it));
      case LeaseEndNoted it -> lease == null ? null : lease.ended(it.endedOn());
      case LeaseWithdrawalNoted it -> lease;
    };
  }

  private static Lease lease(LeaseNoted it) {
    return new Lease(
        it.leaseId(),
        it.leaseNumber(),
        it.lessorId(),
        it.lesseeId(),
        Resource.valueOf(it.resource()),
        it.identifier(),
        it.province(),
        it.outOf(),
        new Terms(it.from(), it.until(), it.mbps(), Purpose.valueOf(it.purpose()), it.service()),
        List.of(),
        null);
  }

  private static Terms.Change change(LeaseChangeNoted it) {
    return new Terms.Change(
        it.changedOn(),
        it.until(),
        it.mbps(),
        it.purpose() == null ? null : Purpose.valueOf(it.purpose()),
        it.service());
  }
}
