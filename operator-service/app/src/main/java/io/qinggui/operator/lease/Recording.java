package io.qinggui.operator.lease;

import io.qinggui.lease.Lease;
import io.qinggui.lease.Purpose;
import io.qinggui.lease.Terms;
import io.qinggui.operator.language.LeaseCommand.RecordLease;
import io.qinggui.operator.language.LeaseEvent;
import io.qinggui.operator.language.LeaseEvent.LeaseRecorded;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What it takes to record a lease. */
final class Recording {

  private Recording() {}

  static Decision<LeaseEvent> decide(RecordLease it, LeaseFile file) {
    return Decision.unless(
        Checks.all(
            Checks.entitled(LeaseDecider.mayFile(it.filer(), it.lessorId(), it.province())),
            Checks.that(it.lessorKnown(), () -> Rejection.invalid("lessor-unknown", "/lessorId")),
            Checks.that(it.lesseeKnown(), () -> Rejection.invalid("lessee-unknown", "/lesseeId")),
            Checks.that(
                !it.lessorId().equals(it.lesseeId()),
                () -> Rejection.invalid("lessor-is-lessee", "/lesseeId")),
            Checks.that(
                it.purpose() != Purpose.OPERATE_SERVICE || it.service() != null,
                () -> Rejection.invalid("required", "/service")),
            Checks.notBefore("lease-ends-before-it-begins", "/until", it.until(), it.from()),
            Checks.that(
                !it.leaseId().equals(it.outOf()),
                () -> Rejection.invalid("lease-out-of-itself", "/outOf")),
            again(it, file)),
        () -> recorded(it));
  }

  private static Optional<Rejection> again(RecordLease it, LeaseFile file) {
    return file.known()
        .map(
            known ->
                Rejection.conflict(
                    isSame(it, known) ? "lease-already-recorded" : "lease-recorded-differently",
                    Map.of("leaseId", known.leaseId())));
  }

  private static boolean isSame(RecordLease it, Lease known) {
    LeaseFile asked = LeaseFile.NONE.with(recorded(it));
    Terms agreed = known.agreed();
    return asked
        .known()
        .filter(
            lease ->
                lease.lesseeId().equals(known.lesseeId())
                    && lease.resource() == known.resource()
                    && lease.identifier().equals(known.identifier())
                    && lease.province().equals(known.province())
                    && Objects.equals(lease.outOf(), known.outOf())
                    && lease.agreed().equals(agreed))
        .isPresent();
  }

  private static LeaseRecorded recorded(RecordLease it) {
    return new LeaseRecorded(
        it.leaseId(),
        it.leaseNumber(),
        it.lessorId(),
        it.lesseeId(),
        it.resource().name(),
        it.identifier(),
        it.province(),
        it.service(),
        it.purpose().name(),
        it.from(),
        it.until(),
        it.outOf(),
        it.mbps());
  }
}
