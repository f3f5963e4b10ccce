package io.qinggui.operator.registration;

import io.qinggui.operator.affiliation.Affiliations;
import io.qinggui.operator.credit.CreditRecords;
import io.qinggui.operator.crossborder.CrossBorderApprovals;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.naming.Names;
import io.qinggui.operator.servicereport.ServiceReports;
import io.qinggui.operator.succession.Successions;

/** An operator as its stream tells. */
public sealed interface OperatorState {

  /** Its records on the list of bad credit. */
  CreditRecords credit();

  /** In no register; may be on the list of bad credit all the same. */
  record Unregistered(CreditRecords credit) implements OperatorState {}

  /** In the register. */
  record Registered(
      OperatorRegistered entry,
      Names names,
      ServiceReports reports,
      CreditRecords credit,
      CrossBorderApprovals approvals,
      Successions successions,
      Affiliations affiliations)
      implements OperatorState {

    static Registered of(OperatorRegistered entry, CreditRecords credit) {
      return new Registered(
          entry,
          Names.of(entry.name()),
          ServiceReports.NONE,
          credit,
          CrossBorderApprovals.NONE,
          Successions.NONE,
          Affiliations.NONE);
    }

    Registered with(Names more) {
      return new Registered(entry, more, reports, credit, approvals, successions, affiliations);
    }

    Registered with(ServiceReports more) {
      return new Registered(entry, names, more, credit, approvals, successions, affiliations);
    }

    Registered with(CreditRecords more) {
      return new Registered(entry, names, reports, more, approvals, successions, affiliations);
    }

    Registered with(CrossBorderApprovals more) {
      return new Registered(entry, names, reports, credit, more, successions, affiliations);
    }

    Registered with(Successions more) {
      return new Registered(entry, names, reports, credit, approvals, more, affiliations);
    }

    Registered with(Affiliations more) {
      return new Registered(entry, names, reports, credit, approvals, successions, more);
    }
  }
}
