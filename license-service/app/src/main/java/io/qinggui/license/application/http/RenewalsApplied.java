package io.qinggui.license.application.http;

import io.qinggui.license.application.ApplicationPhase;
import io.qinggui.license.deadline.runtime.RenewalApplications;
import io.qinggui.license.language.ApplicationKind;
import io.qinggui.license.rules.fact.HeldLicense;
import io.qinggui.platform.projection.Filter;
import io.qinggui.platform.projection.ReadModel;
import io.qinggui.platform.projection.Versioned;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Renewals that were applied for in the term that is to be renewed. */
@Component
final class RenewalsApplied implements RenewalApplications {

  private static final Set<ApplicationPhase> OVER =
      Set.of(ApplicationPhase.REFUSED, ApplicationPhase.WITHDRAWN);

  private final ReadModel<ApplicationView> applications;

  RenewalsApplied(ReadModel<ApplicationView> applications) {
    this.applications = applications;
  }

  @Override
  public boolean isAppliedFor(String operatorId, HeldLicense license) {
    LocalDate termBegins = license.terms().getLast().from();
    Filter renewals =
        Filter.ALL
            .with(ApplicationConfiguration.OPERATOR, operatorId)
            .with(ApplicationConfiguration.LICENSE, license.number())
            .with(ApplicationConfiguration.KIND, ApplicationKind.RENEWAL);
    return applications
        .all(renewals)
        .map(Versioned::view)
        .filter(it -> !it.submittedOn().isBefore(termBegins))
        .anyMatch(it -> !OVER.contains(ApplicationPhase.valueOf(it.state())));
  }
}
