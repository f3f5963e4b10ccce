package io.qinggui.operator.succession;

import io.qinggui.operator.language.RegisterCommand.RecordSuccession;
import io.qinggui.operator.language.RegisterEvent.OperatorSucceeded;
import io.qinggui.operator.language.SuccessionKind;
import java.time.LocalDate;

/**
 * Who took an operator's place.
 *
 * @param effectiveOn first day on which it did
 */
public record Succession(String successorId, SuccessionKind kind, LocalDate effectiveOn) {

  static Succession of(RecordSuccession command) {
    return new Succession(command.successorId(), command.kind(), command.effectiveOn());
  }

  /** As it was recorded. */
  public static Succession of(OperatorSucceeded event) {
    return new Succession(
        event.successorId(), SuccessionKind.valueOf(event.kind()), event.effectiveOn());
  }

  boolean isSameAct(Succession other) {
    return kind == other.kind && successorId.equals(other.successorId);
  }

  /** Whoever became another one takes part in nothing after that. */
  boolean excludes(Succession other) {
    return ends() && (other.ends() || other.effectiveOn.isAfter(effectiveOn));
  }

  /** A divided operator may go on, and may be divided again. */
  private boolean ends() {
    return kind != SuccessionKind.DIVISION;
  }
}
