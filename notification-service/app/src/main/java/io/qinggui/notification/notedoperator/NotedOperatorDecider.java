package io.qinggui.notification.notedoperator;

import io.qinggui.notification.language.CarriersCommand;
import io.qinggui.notification.language.CarriersCommand.NoteCarrier;
import io.qinggui.notification.language.CarriersCommand.NoteNoCarrier;
import io.qinggui.notification.language.NotedOperatorCommand;
import io.qinggui.notification.language.NotedOperatorCommand.NoteOperator;
import io.qinggui.notification.language.NotedOperatorCommand.NoteOperatorWithdrawal;
import io.qinggui.notification.language.NotedOperatorEvent;
import io.qinggui.notification.language.NotedOperatorEvent.OperatorNoted;
import io.qinggui.notification.language.NotedOperatorEvent.OperatorWithdrawalNoted;
import io.qinggui.notification.notedoperator.NotedOperator.Noted;
import io.qinggui.notification.notedoperator.NotedOperator.Unknown;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import java.util.List;

/**
 * Decides over {@code noted-operator/<operatorId>}: whatever is new is noted, and what was noted
 * before does not count any more. Only what concerns a carrier extends the list of carriers, which
 * is one stream for all.
 */
public final class NotedOperatorDecider
    implements Decider<NotedOperatorCommand, NotedOperatorEvent, NotedOperator> {

  private static final String CARRIER = "CARRIER";

  @Override
  public NotedOperator initial() {
    return new Unknown();
  }

  @Override
  public Decision<NotedOperatorEvent> decide(NotedOperatorCommand command, NotedOperator operator) {
    return switch (command) {
      case NoteOperator c -> note(noted(c), operator);
      case NoteOperatorWithdrawal c -> withdraw(c, operator);
    };
  }

  private static OperatorNoted noted(NoteOperator command) {
    return new OperatorNoted(
        command.operatorId(),
        command.kind(),
        command.province(),
        command.registeredOn(),
        command.eventId());
  }

  private static Decision<NotedOperatorEvent> note(OperatorNoted note, NotedOperator before) {
    if (before.equals(new Noted(note))) {
      return Decision.accept();
    }
    if (note.kind().equals(CARRIER)) {
      return with(note, new NoteCarrier(note.operatorId(), note.registeredOn()));
    }
    return isCarrier(before)
        ? with(note, new NoteNoCarrier(note.operatorId(), note.registeredOn()))
        : Decision.accept(note);
  }

  /** A withdrawal takes back what it is about, and nothing later. */
  private static Decision<NotedOperatorEvent> withdraw(
      NoteOperatorWithdrawal command, NotedOperator before) {
    boolean isAboutIt =
        before instanceof Noted(OperatorNoted note) && note.eventId().equals(command.eventId());
    if (!isAboutIt) {
      return Decision.accept();
    }
    NotedOperatorEvent withdrawal =
        new OperatorWithdrawalNoted(command.operatorId(), command.eventId(), command.countedFrom());
    return isCarrier(before)
        ? with(withdrawal, new NoteNoCarrier(command.operatorId(), command.countedFrom()))
        : Decision.accept(withdrawal);
  }

  private static Decision<NotedOperatorEvent> with(
      NotedOperatorEvent event, CarriersCommand entailed) {
    return new Decision.Entailing<>(List.of(event), List.of(entailed));
  }

  private static boolean isCarrier(NotedOperator operator) {
    return operator instanceof Noted(OperatorNoted note) && note.kind().equals(CARRIER);
  }

  @Override
  public NotedOperator evolve(NotedOperator operator, NotedOperatorEvent event) {
    return switch (event) {
      case OperatorNoted note -> new Noted(note);
      case OperatorWithdrawalNoted withdrawal -> new Unknown();
    };
  }
}
