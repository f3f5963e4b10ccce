package io.qinggui.operator.registration;

import io.qinggui.operator.language.AddCreditRecord;
import io.qinggui.operator.language.ApproveCrossBorder;
import io.qinggui.operator.language.ListForSeriousViolation;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterOperator;
import io.qinggui.operator.language.RemoveCreditRecord;
import io.qinggui.operator.language.ReportService;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Rejection;
import java.util.Optional;

/**
 * Who may write about an operator, whatever its state. An administration writes what concerns its
 * province, an operator reports on itself, and the ministry may do everything.
 */
final class Permission {

  private Permission() {}

  static Optional<Rejection> refusal(RegisterCommand command) {
    return Checks.entitled(
        switch (command) {
          case RegisterOperator c -> c.filer().actsIn(c.province());
          case ReportService c ->
              c.filer().actsIn(c.province()) || c.filer().isOperator(c.operatorId());
          case AddCreditRecord c -> c.filer().actsFor(c.entry().listedBy());
          // whether it listed the record is for the record to say
          case RemoveCreditRecord c -> c.filer().isOfficer();
          case ApproveCrossBorder c -> c.filer().ministry();
          // follows from another service's decision
          case ListForSeriousViolation c -> true;
        });
  }
}
