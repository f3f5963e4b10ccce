package io.qinggui.license.publication;

import io.qinggui.license.contract.ApplicationChanged;
import io.qinggui.license.contract.FactWithdrawn;
import io.qinggui.license.contract.LicenseFact;
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

/** A step of an application as it is published: that it was taken, without what officers wrote. */
final class PublishedApplication {

  private PublishedApplication() {}

  static LicenseFact of(ApplicationEvent event) {
    return switch (event) {
      case Submitted it -> changed(it, "SUBMITTED");
      case Accepted it -> changed(it, "ACCEPTED");
      case SupplementRequested it -> changed(it, "SUPPLEMENT_REQUESTED");
      case Supplemented it -> changed(it, "SUPPLEMENTED");
      case Withdrawn it -> changed(it, "WITHDRAWN");
      case Refused it -> changed(it, "REFUSED");
      case Evaluated it -> changed(it, "EVALUATED");
      case Approved it -> changed(it, "APPROVED");
      case StepWithdrawn it ->
          FactWithdrawn.of(
              it.operatorId(), it.eventId(), it.type(), it.countedFrom(), it.replacedBy());
    };
  }

  private static ApplicationChanged changed(ApplicationEvent it, String step) {
    return new ApplicationChanged(
        it.operatorId(), it.applicationId(), it.kind(), it.issuer(), step, it.legalDate());
  }
}
