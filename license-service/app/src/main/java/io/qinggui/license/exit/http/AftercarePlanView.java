package io.qinggui.license.exit.http;

import io.qinggui.license.language.LicenseEvent.AftercarePlanFiled;
import java.time.LocalDate;

/** The plan for the customers of an exit. */
public record AftercarePlanView(LocalDate filedOn, LocalDate customersNotifiedOn) {

  /** What was recorded. */
  public static AftercarePlanView of(AftercarePlanFiled it) {
    return new AftercarePlanView(it.filedOn(), it.customersNotifiedOn());
  }
}
