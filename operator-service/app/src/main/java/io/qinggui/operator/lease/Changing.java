package io.qinggui.operator.lease;

import io.qinggui.lease.Lease;
import io.qinggui.lease.Purpose;
import io.qinggui.lease.Terms;
import io.qinggui.operator.language.LeaseCommand.ChangeLease;
import io.qinggui.operator.language.LeaseEvent;
import io.qinggui.operator.language.LeaseEvent.LeaseChanged;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;
import java.util.Optional;

/** What it takes to change the terms of a lease. */
final class Changing {

  private Changing() {}

  static Decision<LeaseEvent> decide(ChangeLease it, Lease lease) {
    Terms.Change change =
        new Terms.Change(it.changedOn(), it.until(), it.mbps(), it.purpose(), it.service());
    Terms then = lease.with(change).termsOn(it.changedOn());
    return Decision.unless(
        Checks.all(
            Checks.entitled(LeaseDecider.mayFile(it.filer(), lease)),
            Checks.notInFuture("/changedOn", it.changedOn(), it.today()),
            Checks.notBefore(
                "changed-before-lease-begins", "/changedOn", it.changedOn(), lease.from()),
            Checks.notBefore("lease-ends-before-it-begins", "/until", it.until(), it.changedOn()),
            Checks.that(
                then.purpose() != Purpose.OPERATE_SERVICE || then.service() != null,
                () -> Rejection.invalid("required", "/service")),
            again(change, lease),
            over(it, lease),
            Checks.that(
                !isSameBut(then, lease.termsOn(it.changedOn())),
                () -> Rejection.conflict("lease-changes-nothing", Map.of()))),
        () ->
            new LeaseChanged(
                lease.leaseId(),
                lease.lessorId(),
                lease.lesseeId(),
                it.changedOn(),
                it.until(),
                it.mbps(),
                it.purpose() == null ? null : it.purpose().name(),
                it.service()));
  }

  private static Optional<Rejection> again(Terms.Change change, Lease lease) {
    return Checks.that(
        !lease.changes().contains(change),
        () ->
            Rejection.conflict(
                "lease-already-changed", Map.of("changedOn", change.changedOn().toString())));
  }

  /** Of a lease that was ended nothing can be agreed any more; one that has run out can go on. */
  private static Optional<Rejection> over(ChangeLease it, Lease lease) {
    return Checks.that(
        lease.endedOn() == null || it.changedOn().isBefore(lease.endedOn()),
        () ->
            Rejection.conflict(
                "lease-is-over", Map.of("endedOn", String.valueOf(lease.endedOn()))));
  }

  private static boolean isSameBut(Terms then, Terms now) {
    return then.equals(
        new Terms(then.from(), now.until(), now.mbps(), now.purpose(), now.service()));
  }
}
