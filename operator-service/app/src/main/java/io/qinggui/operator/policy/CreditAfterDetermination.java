package io.qinggui.operator.policy;

import io.qinggui.inspection.contract.FactWithdrawn;
import io.qinggui.inspection.contract.SeriousnessDetermined;
import io.qinggui.operator.language.CreditEntry;
import io.qinggui.operator.language.OperatorEvent;
import io.qinggui.operator.language.RegisterCommand;
import io.qinggui.operator.language.RegisterCommand.CorrectFact;
import io.qinggui.operator.language.RegisterCommand.ListForSeriousViolation;
import io.qinggui.operator.language.RegisterEvent.CreditRecordAdded;
import io.qinggui.platform.command.CommandContext;
import io.qinggui.platform.command.CommandRejectedException;
import io.qinggui.platform.command.Commands;
import io.qinggui.platform.command.EventCatalog;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.intake.Cause;
import io.qinggui.platform.ledger.Committed;
import io.qinggui.platform.ledger.Ledger;
import io.qinggui.platform.ledger.LedgerEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The credit record that follows from a determination of seriousness (三(三)): decided and listed on
 * the day of the determination, by whoever determined it. It goes where the determination goes: one
 * that is withdrawn takes the record along, and its removal from the list with it.
 */
final class CreditAfterDetermination {

  private static final String DETERMINATION = "io.qinggui.inspection.seriousness-determined";

  /** Somebody may have listed the operator for this case by hand; that is what was wanted. */
  private static final Set<String> ON_THE_LIST = Set.of("already-listed", "listed-differently");

  /** Somebody was quicker, or what followed says the same already. */
  private static final Set<String> CORRECTED_ALREADY =
      Set.of("already-corrected", "same-as-recorded");

  private final Commands<OperatorEvent> commands;
  private final Ledger ledger;
  private final EventCatalog<OperatorEvent> catalog;

  CreditAfterDetermination(
      Commands<OperatorEvent> commands, Ledger ledger, EventCatalog<OperatorEvent> catalog) {
    this.commands = commands;
    this.ledger = ledger;
    this.catalog = catalog;
  }

  /** One that is not serious leads to nothing. */
  void determined(SeriousnessDetermined determined, Cause cause) {
    ListForSeriousViolation listing =
        determined.serious()
            ? new ListForSeriousViolation(determined.operatorId(), entry(determined))
            : null;
    Optional<String> before =
        Optional.ofNullable(cause.event().corrects()).flatMap(it -> recordAfter(it, cause));
    if (before.isPresent()) {
      correct(determined.operatorId(), before.get(), listing, cause);
    } else if (listing != null) {
      send(listing, cause, ON_THE_LIST);
    }
  }

  /** A determination that another one replaces is followed when that one arrives. */
  void withdrawn(FactWithdrawn withdrawn, Cause cause) {
    if (withdrawn.type().equals(DETERMINATION) && withdrawn.replacedBy() == null) {
      recordAfter(withdrawn.eventId(), cause)
          .ifPresent(record -> correct(withdrawn.operatorId(), record, null, cause));
    }
  }

  /** The event of the record that followed from a determination. */
  private Optional<String> recordAfter(String determination, Cause cause) {
    String followed = CommandContext.causedBy(cause.policy(), determination).commandId();
    return ledger.outcome(followed).stream()
        .flatMap(it -> events(it).stream())
        .filter(it -> catalog.read(it).event() instanceof CreditRecordAdded)
        .map(LedgerEvent::id)
        .findFirst();
  }

  private List<LedgerEvent> events(Committed committed) {
    return ledger.read(committed.firstPosition() - 1, committed.count());
  }

  private void correct(
      String operatorId, String record, @Nullable RegisterCommand replacement, Cause cause) {
    CommandContext context = CommandContext.causedBy(cause.policy(), cause.event().id());
    send(
        new CorrectFact(
            operatorId,
            Filer.ofMinistry(),
            record,
            "the determination was corrected",
            replacement,
            List.of(),
            null,
            true,
            new EventIds(context.commandId())),
        cause,
        CORRECTED_ALREADY);
  }

  private void send(RegisterCommand command, Cause cause, Set<String> fine) {
    try {
      commands.send(command, CommandContext.causedBy(cause.policy(), cause.event().id()));
    } catch (CommandRejectedException e) {
      if (!fine.contains(e.rejection().code())) {
        throw e;
      }
    }
  }

  private static CreditEntry entry(SeriousnessDetermined determined) {
    return new CreditEntry(
        determined.kind(),
        determined.determinedOn(),
        determined.determinedOn(),
        determined.determinedBy(),
        determined.caseId());
  }
}
