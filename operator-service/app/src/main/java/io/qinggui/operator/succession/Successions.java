package io.qinggui.operator.succession;

import io.qinggui.operator.language.RegisterCommand.RecordSuccession;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.OperatorRegistered;
import io.qinggui.operator.language.RegisterEvent.OperatorSucceeded;
import io.qinggui.operator.language.SuccessionCommand.NoteSuccession;
import io.qinggui.operator.language.SuccessionKind;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.decider.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The successors of one operator, in the order in which they were recorded. */
public record Successions(List<Succession> all) {

  /** None yet. */
  public static final Successions NONE = new Successions(List.of());

  /** Copies the list. */
  public Successions {
    all = List.copyOf(all);
  }

  /**
   * What follows from a succession.
   *
   * @param entry of the predecessor
   */
  public Decision<RegisterEvent> decide(RecordSuccession command, OperatorRegistered entry) {
    return Decision.decideUnless(
        Checks.all(
            Checks.that(
                !command.successorId().equals(command.operatorId()),
                () -> Rejection.invalid("same-operator", "/successorId")),
            Checks.that(
                command.successor() != null,
                () -> Rejection.invalid("successor-unknown", "/successorId")),
            Checks.notInFuture("/effectiveOn", command.effectiveOn(), command.today()),
            Checks.that(
                command.kind() != SuccessionKind.IDENTIFIED || identifies(command, entry),
                () -> Rejection.invalid("not-identified", "/kind")),
            recorded(Succession.of(command))),
        () -> {
          OperatorSucceeded event =
              new OperatorSucceeded(
                  command.operatorId(),
                  command.successorId(),
                  command.kind().name(),
                  command.effectiveOn());
          return new Decision.Entailing<>(
              List.of(event), List.of(noted(event, command.ids().at(0))));
        });
  }

  /** As it is noted among the successions of all operators, where no circle closes. */
  public static NoteSuccession noted(OperatorSucceeded it, String eventId) {
    return new NoteSuccession(eventId, it.operatorId(), it.successorId(), it.effectiveOn());
  }

  /** The ministry, and the administration of either party's province. */
  public static boolean mayRecord(
      Filer filer, OperatorRegistered entry, @Nullable OperatorRegistered successor) {
    return filer.actsIn(entry.province())
        || (successor != null && filer.actsIn(successor.province()));
  }

  private static boolean identifies(RecordSuccession command, OperatorRegistered entry) {
    OperatorRegistered successor = command.successor();
    return entry.uscc() == null && successor != null && successor.uscc() != null;
  }

  private Optional<Rejection> recorded(Succession asked) {
    return all.stream()
        .filter(it -> it.isSameAct(asked) || it.excludes(asked) || asked.excludes(it))
        .findFirst()
        .map(it -> again(asked, it));
  }

  private static Rejection again(Succession asked, Succession known) {
    return Rejection.conflict(
        asked.equals(known) ? "already-succeeded" : "succeeded-differently",
        Map.of(
            "successorId", known.successorId(),
            "kind", known.kind().name(),
            "effectiveOn", known.effectiveOn().toString()));
  }

  /** The successors together with another one. */
  public Successions with(OperatorSucceeded event) {
    List<Succession> more = new ArrayList<>(all);
    more.add(Succession.of(event));
    return new Successions(more);
  }
}
