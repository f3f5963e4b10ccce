package io.qinggui.operator.lease;

import io.qinggui.lease.Lease;
import io.qinggui.lease.Purpose;
import io.qinggui.lease.Resource;
import io.qinggui.lease.Terms;
import io.qinggui.operator.language.LeaseEvent;
import io.qinggui.operator.language.LeaseEvent.LeaseChanged;
import io.qinggui.operator.language.LeaseEvent.LeaseEnded;
import io.qinggui.operator.language.LeaseEvent.LeaseFactWithdrawn;
import io.qinggui.operator.language.LeaseEvent.LeaseRecorded;
import io.qinggui.platform.decider.Decider;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the facts of a lease's stream come to.
 *
 * @param lease {@code null} when none is recorded
 */
public record LeaseFile(@Nullable Lease lease) {

  /** Nothing is recorded. */
  public static final LeaseFile NONE = new LeaseFile(null);

  /** The lease, when one is recorded. */
  public Optional<Lease> known() {
    return Optional.ofNullable(lease);
  }

  /**
   * With another fact.
   *
   * @throws IllegalStateException when it cannot have happened
   */
  public LeaseFile with(LeaseEvent event) {
    return switch (event) {
      case LeaseRecorded recorded when lease == null -> new LeaseFile(lease(recorded));
      case LeaseChanged changed when lease != null && !changed.changedOn().isBefore(lease.from()) ->
          new LeaseFile(lease.with(change(changed)));
      case LeaseEnded ended when lease != null && ended.endedOn().isAfter(lease.from()) ->
          new LeaseFile(lease.ended(ended.endedOn()));
      case LeaseRecorded recorded -> throw Decider.impossible(recorded, this);
      case LeaseChanged changed -> throw Decider.impossible(changed, this);
      case LeaseEnded ended -> throw Decider.impossible(ended, this);
      case LeaseFactWithdrawn withdrawn -> throw Decider.impossible(withdrawn, this);
    };
  }

  private static Lease lease(LeaseRecorded it) {
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

  private static Terms.Change change(LeaseChanged it) {
    return new Terms.Change(
        it.changedOn(),
        it.until(),
        it.mbps(),
        it.purpose() == null ? null : Purpose.valueOf(it.purpose()),
        it.service());
  }
}
