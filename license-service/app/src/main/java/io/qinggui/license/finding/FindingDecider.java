package io.qinggui.license.finding;

import io.qinggui.license.finding.ToldFindings.Told;
import io.qinggui.license.language.FindingEvent;
import io.qinggui.license.language.FindingEvent.FindingMoved;
import io.qinggui.license.language.FindingEvent.FindingWithdrawn;
import io.qinggui.license.language.FindingEvent.ViolationFound;
import io.qinggui.license.language.TellFindings;
import io.qinggui.license.language.TellFindings.Found;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides what is to be told of the violations in a lease, or in what was seen of an operator: one
 * that has begun and was not told, unless it was over before the campaign looks; one that was told
 * and is none; and, to ourselves, that one holds on other days. What merely gets longer or shorter
 * is no new finding.
 */
public final class FindingDecider implements Decider<TellFindings, FindingEvent, ToldFindings> {

  @Override
  public ToldFindings initial() {
    return ToldFindings.NONE;
  }

  @Override
  public Decision<FindingEvent> decide(TellFindings command, ToldFindings told) {
    Map<Found, Told> still = told.still(command.all(), command.today());
    List<FindingEvent> events = new ArrayList<>();
    told.standing().stream()
        .filter(it -> !still.containsValue(it))
        .forEach(it -> events.add(withdrawn(command, it)));
    for (Found found : command.all()) {
      Told before = still.get(found);
      if (before == null) {
        if (!found.history() && !found.from().isAfter(command.today())) {
          events.add(found(command, found, told.idOf(command.in(), found, still)));
        }
      } else if (before.hasMovedTo(found)) {
        events.add(moved(command, found, before));
      }
    }
    return new Decision.Accepted<>(events);
  }

  @Override
  public ToldFindings evolve(ToldFindings told, FindingEvent event) {
    return told.with(event);
  }

  private static ViolationFound found(TellFindings command, Found it, String id) {
    return new ViolationFound(
        id,
        command.in().leaseId(),
        it.operatorId(),
        it.otherPartyId(),
        it.kind(),
        it.clause(),
        it.service(),
        it.province(),
        it.from(),
        it.until(),
        it.because(),
        it.opensCase(),
        command.in().observedBy());
  }

  private static FindingMoved moved(TellFindings command, Found found, Told before) {
    return new FindingMoved(
        before.findingId(),
        command.in().leaseId(),
        before.operatorId(),
        before.otherPartyId(),
        found.from(),
        found.until(),
        command.in().observedBy());
  }

  private static FindingWithdrawn withdrawn(TellFindings command, Told it) {
    return new FindingWithdrawn(
        it.findingId(),
        command.in().leaseId(),
        it.operatorId(),
        it.otherPartyId(),
        it.kind(),
        it.from(),
        command.in().observedBy());
  }
}
