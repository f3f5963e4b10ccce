package io.qinggui.operator.lease;

import io.qinggui.operator.language.LeaseCommand;
import io.qinggui.operator.language.LeaseCommand.CorrectLease;
import io.qinggui.operator.language.LeaseEvent;
import io.qinggui.operator.language.LeaseEvent.LeaseFactWithdrawn;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Corrections;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Putting right what was recorded of a lease: by whoever may record it. */
public final class LeaseCorrections implements Corrections<LeaseCommand, LeaseEvent, LeaseFile> {

  @Override
  public Rejection unknown(Correction<LeaseCommand> correction) {
    return LeaseDecider.unknown(((CorrectLease) correction).leaseId());
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<LeaseCommand> correction,
      Fact<LeaseEvent> fact,
      History<LeaseEvent, LeaseFile> history) {
    CorrectLease it = (CorrectLease) correction;
    return Checks.all(
        Checks.entitled(
            history
                .state()
                .known()
                .filter(lease -> LeaseDecider.mayFile(it.by(), lease))
                .isPresent()),
        Checks.that(
            it.replacement() == null || it.replacement().leaseId().equals(it.leaseId()),
            () -> Rejection.invalid("identity-cannot-change", "/replacement/leaseNumber")));
  }

  @Override
  public LeaseEvent withdrawn(
      Correction<LeaseCommand> correction, Fact<LeaseEvent> fact, @Nullable String replacedBy) {
    LeaseEvent event = fact.event();
    return new LeaseFactWithdrawn(
        event.leaseId(),
        event.lessorId(),
        event.lesseeId(),
        fact.id(),
        DomainEvent.typeOf(event),
        correction.reason(),
        event.legalDate(),
        replacedBy);
  }
}
