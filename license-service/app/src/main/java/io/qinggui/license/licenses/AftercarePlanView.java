package io.qinggui.license.licenses;

import io.qinggui.license.language.AftercarePlanFiled;
import java.time.LocalDate;

/** The plan for the customers of an exit. */
record AftercarePlanView(LocalDate filedOn, LocalDate customersNotifiedOn) {

  static AftercarePlanView of(AftercarePlanFiled it) {
    return new AftercarePlanView(it.filedOn(), it.customersNotifiedOn());
  }
}
