package io.qinggui.operator.publication;

import io.qinggui.operator.contract.LeaseFact;
import io.qinggui.operator.contract.OperatorFact;
import io.qinggui.operator.language.CircuitFileEvent;
import io.qinggui.operator.language.CircuitFileEvent.CircuitFactWithdrawn;
import io.qinggui.operator.language.HeldLicenseEvent;
import io.qinggui.operator.language.LeaseEvent;
import io.qinggui.operator.language.LeaseEvent.LeaseChanged;
import io.qinggui.operator.language.LeaseEvent.LeaseEnded;
import io.qinggui.operator.language.LeaseEvent.LeaseFactWithdrawn;
import io.qinggui.operator.language.LeaseEvent.LeaseRecorded;
import io.qinggui.operator.language.LeaseFindingEvent;
import io.qinggui.operator.language.OperatorEvent;
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
import io.qinggui.operator.language.SuccessionEvent;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.ledger.LedgerEvent;
import io.qinggui.platform.relay.PublicEvent;
import io.qinggui.platform.relay.Publication;
import java.util.List;
import java.util.Optional;

/**
 * Stored event to published fact. Notes and the reasons of a removal and of an ended lease stay
 * inside; a listing's cause is public, as the list is.
 */
public final class OperatorPublication implements Publication {

  private final EventCatalog<OperatorEvent> catalog;

  /**
   * @param catalog reads stored events
   */
  public OperatorPublication(EventCatalog<OperatorEvent> catalog) {
    this.catalog = catalog;
  }

  @Override
  public List<PublicEvent> publish(LedgerEvent event) {
    return published(catalog.read(event).event()).stream().toList();
  }

  private static Optional<PublicEvent> published(OperatorEvent event) {
    return switch (event) {
      case RegisterEvent registered -> Optional.of(publicEvent(fact(registered)));
      case CircuitFileEvent filed -> Optional.of(publicEvent(fact(filed)));
      case LeaseEvent leased -> Optional.of(publicEvent(fact(leased)));
      case LeaseFindingEvent noted -> Optional.empty();
      case HeldLicenseEvent noted -> Optional.empty();
      case SuccessionEvent noted -> Optional.empty();
    };
  }

  private static PublicEvent publicEvent(OperatorFact fact) {
    return new PublicEvent(OperatorFact.TOPIC, fact.cloudEventType(), fact.operatorId(), fact);
  }

  private static PublicEvent publicEvent(LeaseFact fact) {
    return new PublicEvent(LeaseFact.TOPIC, fact.cloudEventType(), fact.operatorId(), fact);
  }

  private static OperatorFact fact(RegisterEvent event) {
    return switch (event) {
      case OperatorRegistered e ->
          new io.qinggui.operator.contract.OperatorRegistered(
              e.operatorId(), e.uscc(), e.name(), e.kind(), e.province());
      case OperatorRenamed e ->
          new io.qinggui.operator.contract.OperatorRenamed(e.operatorId(), e.name(), e.changedOn());
      case OperatorSucceeded e ->
          new io.qinggui.operator.contract.OperatorSucceeded(
              e.operatorId(), e.successorId(), e.kind(), e.effectiveOn());
      case ServiceReported e ->
          new io.qinggui.operator.contract.ServiceReported(
              e.operatorId(), e.service(), e.province(), e.runningSince());
      case CreditRecordAdded e ->
          new io.qinggui.operator.contract.CreditRecordAdded(
              e.operatorId(),
              e.creditRecordId(),
              e.cause(),
              e.decidedOn(),
              e.listedOn(),
              e.listedBy(),
              e.caseId());
      case CreditRecordRemoved e ->
          new io.qinggui.operator.contract.CreditRecordRemoved(
              e.operatorId(), e.creditRecordId(), e.removedOn());
      case CrossBorderApproved e ->
          new io.qinggui.operator.contract.CrossBorderApproved(
              e.operatorId(), e.approvalNumber(), e.approvedOn(), e.validUntil());
      case OperatorAffiliated e ->
          new io.qinggui.operator.contract.OperatorAffiliated(
              e.operatorId(), e.groupId(), e.from(), e.until());
      case FactWithdrawn e ->
          io.qinggui.operator.contract.FactWithdrawn.of(
              e.operatorId(), e.eventId(), e.type(), e.countedFrom(), e.replacedBy());
    };
  }

  private static OperatorFact fact(CircuitFileEvent event) {
    return switch (event) {
      case CircuitFileEvent.Kept e ->
          new io.qinggui.operator.contract.InternationalCircuitFiled(
              e.userOperatorId(), e.carrierId(), e.purpose(), e.filedOn(), e.acknowledgedOn());
      case CircuitFactWithdrawn e ->
          io.qinggui.operator.contract.FactWithdrawn.of(
              e.userOperatorId(), e.eventId(), e.type(), e.countedFrom(), e.replacedBy());
    };
  }

  private static LeaseFact fact(LeaseEvent event) {
    return switch (event) {
      case LeaseRecorded e ->
          new io.qinggui.operator.contract.LeaseRecorded(
              e.lessorId(),
              e.leaseId(),
              e.leaseNumber(),
              e.lesseeId(),
              e.resource(),
              e.identifier(),
              e.province(),
              e.service(),
              e.purpose(),
              e.from(),
              e.until(),
              e.outOf(),
              e.mbps());
      case LeaseChanged e ->
          new io.qinggui.operator.contract.LeaseChanged(
              e.lessorId(),
              e.leaseId(),
              e.lesseeId(),
              e.changedOn(),
              e.until(),
              e.mbps(),
              e.purpose(),
              e.service());
      case LeaseEnded e ->
          new io.qinggui.operator.contract.LeaseEnded(
              e.lessorId(), e.leaseId(), e.lesseeId(), e.endedOn());
      case LeaseFactWithdrawn e ->
          new io.qinggui.operator.contract.LeaseFactWithdrawn(
              e.lessorId(),
              e.leaseId(),
              e.lesseeId(),
              e.eventId(),
              e.type(),
              io.qinggui.operator.contract.FactWithdrawn.reason(e.replacedBy()),
              e.countedFrom(),
              e.replacedBy());
    };
  }
}
