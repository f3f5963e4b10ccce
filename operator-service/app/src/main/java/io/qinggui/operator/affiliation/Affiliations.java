package io.qinggui.operator.affiliation;

import io.qinggui.operator.language.RegisterCommand.AffiliateOperator;
import io.qinggui.operator.language.RegisterEvent;
import io.qinggui.operator.language.RegisterEvent.OperatorAffiliated;
import io.qinggui.platform.decider.Checks;
import io.qinggui.platform.decider.Decision;
import io.qinggui.platform.decider.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The groups of one operator, in the order in which they were recorded. */
public record Affiliations(List<OperatorAffiliated> all) {

  /** None yet. */
  public static final Affiliations NONE = new Affiliations(List.of());

  /** Copies the list. */
  public Affiliations {
    all = List.copyOf(all);
  }

  /** What follows from recording one. */
  public Decision<RegisterEvent> decide(AffiliateOperator command) {
    OperatorAffiliated asked =
        new OperatorAffiliated(
            command.operatorId(), command.groupId(), command.from(), command.until());
    return Decision.unless(
        Checks.all(
            Checks.notInFuture("/from", command.from(), command.today()),
            Checks.notBefore(
                "affiliation-ends-before-it-begins", "/until", command.until(), command.from()),
            again(asked)),
        () -> asked);
  }

  /** One group has one affiliation that begins on a day. */
  private Optional<Rejection> again(OperatorAffiliated asked) {
    return all.stream()
        .filter(it -> it.groupId().equals(asked.groupId()) && it.from().equals(asked.from()))
        .findFirst()
        .map(
            it ->
                Rejection.conflict(
                    it.equals(asked) ? "already-affiliated" : "affiliated-differently",
                    Map.of("groupId", it.groupId(), "from", it.from().toString())));
  }

  /** Together with another one. */
  public Affiliations with(OperatorAffiliated event) {
    List<OperatorAffiliated> more = new ArrayList<>(all);
    more.add(event);
    return new Affiliations(more);
  }
}
