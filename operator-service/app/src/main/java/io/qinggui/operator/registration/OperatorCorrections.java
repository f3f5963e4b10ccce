package io.qinggui.operator.registration;

import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.CorrectFact;
import io.qinggui.operator.language.RegisterCommand.RecordSuccession;
import io.qinggui.operator.language.RegisterCommand.RegisterOperator;
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
import io.qinggui.operator.language.SuccessionCommand.LeaveSuccessions;
import io.qinggui.operator.language.SuccessionCommand.NoteSuccessionWithdrawal;
import io.qinggui.operator.registration.OperatorState.Registered;
import io.qinggui.operator.registration.OperatorState.Unregistered;
import io.qinggui.operator.succession.Successions;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.Corrections;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.DomainEvent;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.History;
import io.qinggui.platform.decider.History.Fact;
import io.qinggui.platform.decider.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Putting right what was recorded about an operator: by the authorities that may record it. Records
 * keep their ids, by which others refer to them.
 */
public final class OperatorCorrections
    implements Corrections<RegisterCommand, RegisterEvent, OperatorState> {

  @Override
  public Rejection unknown(Correction<RegisterCommand> correction) {
    return Rejection.notFound(
        "operator-unknown", Map.of("operatorId", ((RegisterCommand) correction).operatorId()));
  }

  @Override
  public Optional<Rejection> refusal(
      Correction<RegisterCommand> correction,
      Fact<RegisterEvent> fact,
      History<RegisterEvent, OperatorState> history) {
    return Checks.entitled(mayCorrect((CorrectFact) correction, fact.event(), history))
        .or(() -> identityChanged(correction.replacement(), fact.event()))
        .or(() -> successorChanged(correction.replacement(), fact.event()))
        .or(() -> licensesLeft((CorrectFact) correction, fact.event()));
  }

  private static boolean mayCorrect(
      CorrectFact correction, RegisterEvent fact, History<RegisterEvent, OperatorState> history) {
    Filer by = correction.by();
    return switch (fact) {
      case OperatorRegistered it -> by.actsIn(it.province());
      case OperatorRenamed it -> by.actsIn(entryOf(history.state()).province());
      case OperatorSucceeded it ->
          Successions.mayRecord(by, entryOf(history.state()), correction.successor());
      case ServiceReported it -> by.actsIn(it.province());
      case CreditRecordAdded it -> by.actsFor(it.listedBy());
      case CreditRecordRemoved it -> by.actsFor(listing(it, history).listedBy());
      case CrossBorderApproved it -> by.ministry();
      case OperatorAffiliated it -> by.actsIn(entryOf(history.state()).province());
      case FactWithdrawn it -> throw Decider.impossible(it, history);
    };
  }

  private static OperatorRegistered entryOf(OperatorState state) {
    return switch (state) {
      case Registered operator -> operator.entry();
      case Unregistered nobody ->
          throw new IllegalStateException("a fact of the entry, and no entry: " + nobody);
    };
  }

  private static CreditRecordAdded listing(
      CreditRecordRemoved removal, History<RegisterEvent, OperatorState> history) {
    return history.facts().stream()
        .map(Fact::event)
        .filter(CreditRecordAdded.class::isInstance)
        .map(CreditRecordAdded.class::cast)
        .filter(it -> it.creditRecordId().equals(removal.creditRecordId()))
        .findFirst()
        .orElseThrow();
  }

  /** Whoever took one enterprise for another withdraws it, and registers the other. */
  private static Optional<Rejection> identityChanged(
      @Nullable RegisterCommand replacement, RegisterEvent fact) {
    boolean other =
        replacement instanceof RegisterOperator again
            && fact instanceof OperatorRegistered entry
            && !Objects.equals(again.uscc(), entry.uscc());
    return Checks.that(
        !other, () -> Rejection.invalid("identity-cannot-change", "/replacement/uscc"));
  }

  /** Whose standing it counted for would not be told. */
  private static Optional<Rejection> successorChanged(
      @Nullable RegisterCommand replacement, RegisterEvent fact) {
    boolean other =
        replacement instanceof RecordSuccession again
            && fact instanceof OperatorSucceeded wrong
            && !again.successorId().equals(wrong.successorId());
    return Checks.that(
        !other, () -> Rejection.invalid("identity-cannot-change", "/replacement/successorId"));
  }

  private static Optional<Rejection> licensesLeft(CorrectFact correction, RegisterEvent fact) {
    boolean hanging =
        fact instanceof OperatorRegistered
            && correction.replacement() == null
            && !correction.licenses().isEmpty();
    return Checks.that(
        !hanging,
        () ->
            Rejection.conflict(
                "has-dependents",
                Map.of("eventId", correction.eventId(), "dependents", correction.licenses())));
  }

  /** A succession stands among those of all operators, and an entry may be named by one. */
  @Override
  public List<Command> entailed(
      Correction<RegisterCommand> correction,
      List<Fact<RegisterEvent>> gone,
      List<Fact<RegisterEvent>> right) {
    List<Command> entailed = new ArrayList<>();
    for (Fact<RegisterEvent> each : gone) {
      switch (each.event()) {
        case OperatorSucceeded it ->
            entailed.add(new NoteSuccessionWithdrawal(each.id(), it.effectiveOn()));
        case OperatorRegistered it when right.isEmpty() ->
            entailed.add(new LeaveSuccessions(it.operatorId(), each.id()));
        case RegisterEvent other -> {}
      }
    }
    for (Fact<RegisterEvent> each : right) {
      if (each.event() instanceof OperatorSucceeded it) {
        entailed.add(Successions.noted(it, each.id()));
      }
    }
    return entailed;
  }

  @Override
  public RegisterEvent inPlaceOf(RegisterEvent original, RegisterEvent replacement) {
    return switch (original) {
      case OperatorRegistered wrong when replacement instanceof OperatorRegistered it ->
          new OperatorRegistered(
              wrong.operatorId(),
              it.uscc(),
              it.name(),
              it.kind(),
              it.province(),
              wrong.registeredOn(),
              it.checkDigitException(),
              it.formerIds());
      case CreditRecordAdded wrong when replacement instanceof CreditRecordAdded it ->
          new CreditRecordAdded(
              it.operatorId(),
              wrong.creditRecordId(),
              it.cause(),
              it.decidedOn(),
              it.listedOn(),
              it.listedBy(),
              it.caseId());
      case RegisterEvent other -> replacement;
    };
  }

  @Override
  public RegisterEvent withdrawn(
      Correction<RegisterCommand> correction,
      Fact<RegisterEvent> fact,
      @Nullable String replacedBy) {
    RegisterEvent event = fact.event();
    return new FactWithdrawn(
        event.operatorId(),
        fact.id(),
        DomainEvent.typeOf(event),
        correction.reason(),
        event.legalDate(),
        replacedBy);
  }
}
