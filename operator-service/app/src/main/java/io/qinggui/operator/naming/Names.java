package io.qinggui.operator.naming;

import io.qinggui.operator.language.RegisterCommand.RenameOperator;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.OperatorRenamed;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of one operator, the oldest first.
 *
 * @param history never empty; each name begins on the day on which the one before it ends
 */
public record Names(List<Name> history) {

  /** Copies the list. */
  public Names {
    history = List.copyOf(history);
  }

  /** Of an operator that never changed its name. */
  public static Names of(String registered) {
    return new Names(List.of(new Name(registered, null, null)));
  }

  /** The name in force. */
  public Name present() {
    return history.getLast();
  }

  /** What follows from a change. */
  public Decision<RegisterEvent> decide(RenameOperator change) {
    return Decision.unless(
        Checks.all(
            Checks.notInFuture("/changedOn", change.changedOn(), change.today()),
            recordedOn(change),
            Checks.that(
                change.correction() || present().beganBefore(change.changedOn()),
                () -> Rejection.invalid("before-the-last-change", "/changedOn")),
            Checks.that(
                !before(change.changedOn()).name().equals(change.name()),
                () -> Rejection.conflict("already-named", Map.of("name", change.name())))),
        () -> new OperatorRenamed(change.operatorId(), change.name(), change.changedOn()));
  }

  /** An operator takes one name on a day. */
  private Optional<Rejection> recordedOn(RenameOperator change) {
    return history.stream()
        .filter(each -> each.beganOn(change.changedOn()))
        .findFirst()
        .map(each -> again(change, each));
  }

  private static Rejection again(RenameOperator change, Name known) {
    String code = known.name().equals(change.name()) ? "already-changed" : "changed-differently";
    return Rejection.conflict(
        code, Map.of("name", known.name(), "changedOn", change.changedOn().toString()));
  }

  /**
   * The names together with another one, wherever it belongs: the correction of a change may move
   * it before or behind others.
   */
  public Names with(OperatorRenamed change) {
    Name before = before(change.changedOn());
    int place = history.indexOf(before);
    List<Name> more = new ArrayList<>(history);
    more.set(place, before.endingOn(change.changedOn()));
    more.add(place + 1, new Name(change.name(), change.changedOn(), before.until()));
    return new Names(more);
  }

  /** The name on the day before. */
  private Name before(LocalDate day) {
    return history.stream()
        .filter(each -> each.beganBefore(day))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }
}
