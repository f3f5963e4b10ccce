package io.qinggui.license.notedfact;

import io.qinggui.license.language.ApplicationEvent;
import io.qinggui.license.language.ApplicationEvent.Accepted;
import io.qinggui.license.language.ApplicationEvent.Approved;
import io.qinggui.license.language.ApplicationEvent.Evaluated;
import io.qinggui.license.language.ApplicationEvent.Refused;
import io.qinggui.license.language.ApplicationEvent.StepWithdrawn;
import io.qinggui.license.language.ApplicationEvent.Submitted;
import io.qinggui.license.language.ApplicationEvent.SupplementRequested;
import io.qinggui.license.language.ApplicationEvent.Supplemented;
import io.qinggui.license.language.ApplicationEvent.Withdrawn;
import io.qinggui.license.rules.fact.Fact;
import io.qinggui.license.rules.fact.FactRef;
import io.qinggui.license.rules.fact.RequiredSystem;
import java.util.Optional;
import java.util.Set;

/** Facts of applications: what an applicant passed. What an approval grants is on the license. */
final class ApplicationFacts {

  private ApplicationFacts() {}

  static Optional<Fact> of(ApplicationEvent event, FactRef ref) {
    return switch (event) {
      case Evaluated it ->
          Optional.of(
              new Fact.Evaluation(
                  ref,
                  it.applicationId(),
                  RequiredSystem.valueOf(it.system()),
                  Set.copyOf(it.provinces()),
                  it.passed(),
                  it.concludedOn()));
      case StepWithdrawn it -> Optional.of(new Fact.Withdrawal(ref, it.eventId(), it.replacedBy()));
      case Submitted it -> Optional.empty();
      case Accepted it -> Optional.empty();
      case SupplementRequested it -> Optional.empty();
      case Supplemented it -> Optional.empty();
      case Withdrawn it -> Optional.empty();
      case Refused it -> Optional.empty();
      case Approved it -> Optional.empty();
    };
  }
}
