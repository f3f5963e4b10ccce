package io.qinggui.license.rules;

import io.qinggui.license.rules.question.Admission;
import io.qinggui.license.rules.question.CrossBorder;
import io.qinggui.license.rules.question.Expansion;
import io.qinggui.license.rules.question.Leasing;
import io.qinggui.license.rules.question.Renewal;
import io.qinggui.license.rules.question.Supplier;
import io.qinggui.license.rules.standing.BadCredit;
import io.qinggui.license.rules.standing.CatalogueGrace;
import io.qinggui.license.rules.standing.ComplianceCohort;
import io.qinggui.license.rules.standing.Exit;
import io.qinggui.license.rules.standing.FailedAnnualCheck;
import io.qinggui.license.rules.standing.Licensing;
import io.qinggui.license.rules.standing.Lifting;
import io.qinggui.license.rules.standing.Rule;
import io.qinggui.license.rules.standing.SeriousViolation;
import java.util.List;

/** All rules, in the order of the notice. {@code docs/rules.md} has the same list with readings. */
public final class Rules {

  /** All of them. */
  public static final List<Rule> ALL =
      List.of(
          Licensing.S1,
          Licensing.S2,
          Licensing.S3,
          Licensing.S4,
          CatalogueGrace.G1,
          Leasing.L1,
          Supplier.L2,
          Supplier.L3,
          CrossBorder.L4,
          Leasing.L5,
          ComplianceCohort.C1,
          ComplianceCohort.C2,
          Admission.A1,
          Expansion.A2,
          SeriousViolation.V1,
          BadCredit.V2,
          FailedAnnualCheck.V3,
          Lifting.X1,
          Exit.X2,
          Renewal.X3);

  private Rules() {}
}
