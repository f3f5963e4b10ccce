package io.qinggui.operator.lease;

import io.qinggui.lease.Lease;
import io.qinggui.operator.language.LeaseCommand.EndLease;
import io.qinggui.operator.language.LeaseEvent;
import io.qinggui.operator.language.LeaseEvent.LeaseEnded;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What it takes to end a lease before its time. */
final class Ending {

  private Ending() {}

  static Decision<LeaseEvent> decide(EndLease it, Lease lease) {
    return Decision.unless(
        Checks.all(
            Checks.entitled(LeaseDecider.mayFile(it.filer(), lease)),
            Checks.notInFuture("/endedOn", it.endedOn(), it.today()),
            Checks.notBefore(
                "ended-before-lease-begins", "/endedOn", it.endedOn(), lease.from().plusDays(1)),
            again(it, lease.endedOn()),
            Checks.that(
                lease.endedOn() != null || it.endedOn().isBefore(lease.until()),
                () ->
                    Rejection.conflict(
                        "lease-is-over", Map.of("endedOn", lease.until().toString())))),
        () ->
            new LeaseEnded(
                lease.leaseId(), lease.lessorId(), lease.lesseeId(), it.endedOn(), it.reason()));
  }

  private static Optional<Rejection> again(EndLease it, @Nullable LocalDate endedOn) {
    return Checks.that(
        endedOn == null,
        () ->
            Rejection.conflict(
                it.endedOn().equals(endedOn) ? "lease-already-ended" : "lease-ended-differently",
                Map.of("endedOn", String.valueOf(endedOn))));
  }
}
