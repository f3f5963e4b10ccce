package io.qinggui.license.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** What happens to the customers after the exit was put on file, 三(四). */
@EventType("io.qinggui.license.aftercare-plan-filed")
public record AftercarePlanFiled(
    String operatorId, String licenseNumber, LocalDate filedOn, LocalDate customersNotifiedOn)
    implements LicenseEvent {

  @Override
  public LocalDate legalDate() {
    return filedOn;
  }
}
