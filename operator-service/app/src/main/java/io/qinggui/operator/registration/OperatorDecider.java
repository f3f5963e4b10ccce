package io.qinggui.operator.registration;

import io.qinggui.operator.credit.CreditRecords;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.AddCreditRecord;
import io.qinggui.operator.language.RegisterCommand.AffiliateOperator;
import io.qinggui.operator.language.RegisterCommand.ApproveCrossBorder;
import io.qinggui.operator.language.RegisterCommand.CorrectFact;
import io.qinggui.operator.language.RegisterCommand.ListForSeriousViolation;
import io.qinggui.operator.language.RegisterCommand.RecordSuccession;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
import io.qinggui.operator.language.RegisterCommand.RemoveCreditRecord;
import io.qinggui.operator.language.RegisterCommand.RenameOperator;
import io.qinggui.operator.language.RegisterCommand.ReportService;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.CreditRecordAdded;
import io.qinggui.operator.language.RegisterEvent.CreditRecordRemoved;
import io.qinggui.operator.language.RegisterEvent.CrossBorderApproved;
import io.qinggui.operator.language.RegisterEvent.FactWithdrawn;
import io.qinggui.operator.language.RegisterEvent.OperatorAffiliated;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.language.RegisterEvent.OperatorRenamed;
import io.qinggui.operator.language.RegisterEvent.OperatorSucceeded;
import io.qinggui.operator.language.RegisterEvent.ServiceReported;
import io.qinggui.operator.registration.OperatorState.Registered;
import io.qinggui.operator.registration.OperatorState.Unregistered;
import io.qinggui.operator.succession.Successions;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.Map;

/**
 * Decides over {@code operator/<operatorId>}. Corrections are decided by {@link
 * io.qinggui.platform.decider.CorrectingDecider} around it.
 */
public final class OperatorDecider
    implements Decider<RegisterCommand, RegisterEvent, OperatorState> {

  @Override
  public OperatorState initial() {
    return new Unregistered(CreditRecords.NONE);
  }

  @Override
  public Decision<RegisterEvent> decide(RegisterCommand command, OperatorState state) {
    return Decision.decideUnless(
        Checks.entitled(command.isPermitted()),
        () ->
            switch (state) {
              case Unregistered nobody -> decide(command, nobody);
              case Registered operator -> decide(command, operator);
            });
  }

  private static Decision<RegisterEvent> decide(RegisterCommand command, Unregistered nobody) {
    return switch (command) {
      case RegisterOperator entry -> Entry.decide(entry);
      case ListForSeriousViolation listing ->
          nobody.credit().list(listing.operatorId(), listing.entry());
      case RenameOperator c -> unknown(c);
      case RecordSuccession c -> unknown(c);
      case ReportService c -> unknown(c);
      case AddCreditRecord c -> unknown(c);
      case RemoveCreditRecord c -> nobody.credit().decide(c);
      case ApproveCrossBorder c -> unknown(c);
      case AffiliateOperator c -> unknown(c);
      case CorrectFact correction -> throw Decider.impossible(correction, nobody);
    };
  }

  private static Decision<RegisterEvent> decide(RegisterCommand command, Registered operator) {
    return switch (command) {
      case RegisterOperator entry -> Entry.again(entry, operator.entry());
      case RenameOperator change -> rename(change, operator);
      case RecordSuccession succession -> succeed(succession, operator);
      case ReportService report -> operator.reports().decide(report);
      case AddCreditRecord c -> operator.credit().decide(c.operatorId(), c.entry(), c.today());
      case ListForSeriousViolation c -> operator.credit().list(c.operatorId(), c.entry());
      case RemoveCreditRecord removal -> operator.credit().decide(removal);
      case ApproveCrossBorder approval -> operator.approvals().decide(approval);
      case AffiliateOperator c -> affiliate(c, operator);
      case CorrectFact correction -> throw Decider.impossible(correction, operator);
    };
  }

  private static Decision<RegisterEvent> rename(RenameOperator change, Registered operator) {
    return Decision.decideUnless(
        Checks.entitled(change.filer().actsIn(operator.entry().province())),
        () -> operator.names().decide(change));
  }

  private static Decision<RegisterEvent> affiliate(AffiliateOperator c, Registered operator) {
    return Decision.decideUnless(
        Checks.entitled(c.filer().actsIn(operator.entry().province())),
        () -> operator.affiliations().decide(c));
  }

  private static Decision<RegisterEvent> succeed(RecordSuccession command, Registered operator) {
    return Decision.decideUnless(
        Checks.entitled(
            Successions.mayRecord(command.filer(), operator.entry(), command.successor())),
        () -> operator.successions().decide(command, operator.entry()));
  }

  private static Decision<RegisterEvent> unknown(RegisterCommand command) {
    return Decision.reject(
        Rejection.notFound("operator-unknown", Map.of("operatorId", command.operatorId())));
  }

  @Override
  public OperatorState evolve(OperatorState state, RegisterEvent event) {
    return switch (state) {
      case Unregistered nobody -> evolve(nobody, event);
      case Registered operator -> evolve(operator, event);
    };
  }

  private static OperatorState evolve(Unregistered nobody, RegisterEvent event) {
    return switch (event) {
      case OperatorRegistered entry -> Registered.of(entry, nobody.credit());
      case CreditRecordAdded added -> new Unregistered(nobody.credit().with(added));
      case CreditRecordRemoved removed -> new Unregistered(nobody.credit().with(removed));
      case OperatorRenamed e -> throw Decider.impossible(e, nobody);
      case OperatorSucceeded e -> throw Decider.impossible(e, nobody);
      case ServiceReported e -> throw Decider.impossible(e, nobody);
      case CrossBorderApproved e -> throw Decider.impossible(e, nobody);
      case OperatorAffiliated e -> throw Decider.impossible(e, nobody);
      case FactWithdrawn e -> throw Decider.impossible(e, nobody);
    };
  }

  private static OperatorState evolve(Registered operator, RegisterEvent event) {
    return switch (event) {
      case OperatorRegistered e -> throw Decider.impossible(e, operator);
      case OperatorRenamed change -> operator.with(operator.names().with(change));
      case OperatorSucceeded it -> operator.with(operator.successions().with(it));
      case ServiceReported report -> operator.with(operator.reports().with(report));
      case CreditRecordAdded added -> operator.with(operator.credit().with(added));
      case CreditRecordRemoved removed -> operator.with(operator.credit().with(removed));
      case CrossBorderApproved approved -> operator.with(operator.approvals().with(approved));
      case OperatorAffiliated it -> operator.with(operator.affiliations().with(it));
      case FactWithdrawn e -> throw Decider.impossible(e, operator);
    };
  }
}
