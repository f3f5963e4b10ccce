package io.qinggui.notification.order;

import io.qinggui.notification.language.EnforcementCommand;
import io.qinggui.notification.language.EnforcementCommand.Readdress;
import io.qinggui.notification.language.EnforcementCommand.Restate;
import io.qinggui.notification.language.EnforcementEvent;
import io.qinggui.notification.language.EnforcementEvent.EnforcementNoted;
import io.qinggui.notification.language.SupersedingReason;
import io.qinggui.notification.order.Enforcement.NeverNoted;
import io.qinggui.notification.order.Enforcement.Noted;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import java.util.List;

/**
 * Decides over {@code enforcement/<operatorId>}: whether a standing asks something of carriers that
 * the last one did not, and which orders follow. They are issued in the same append.
 */
public final class EnforcementDecider
    implements Decider<EnforcementCommand, EnforcementEvent, Enforcement> {

  @Override
  public Enforcement initial() {
    return new NeverNoted();
  }

  @Override
  public Decision<EnforcementEvent> decide(EnforcementCommand command, Enforcement state) {
    return switch (command) {
      case Restate restate ->
          switch (state) {
            case NeverNoted never -> begin(restate);
            case Noted before -> restate(restate, before);
          };
      case Readdress readdress ->
          switch (state) {
            case NeverNoted never -> Decision.accept();
            case Noted before -> readdress(readdress, before);
          };
    };
  }

  /** There is nothing to lift of whom nothing was ever said. */
  private static Decision<EnforcementEvent> begin(Restate command) {
    EnforcedPlaces nothing = EnforcedPlaces.of(List.of());
    return command.effects().isEmpty()
        ? Decision.accept()
        : Restatement.first(command, OrderContents.holding(command, nothing)).decision();
  }

  private static Decision<EnforcementEvent> restate(Restate command, Noted before) {
    EnforcedPlaces now = EnforcedPlaces.of(command.effects());
    if (now.equals(before.places())) {
      return Decision.accept();
    }
    SupersedingReason reason = reason(command, now, before);
    EnforcementNoted last = before.last();
    return now.isEmpty()
        ? Restatement.lifting(command, OrderContents.lifted(command, last.content()), before)
            .decision(reason)
        : Restatement.of(command, OrderContents.holding(command, before.places()), last)
            .decision(reason);
  }

  private static SupersedingReason reason(Restate command, EnforcedPlaces now, Noted before) {
    if (command.corrected() && now.isLaxerThan(before.places())) {
      return SupersedingReason.CORRECTED;
    }
    return command.changedOn().isAfter(before.last().changedOn())
        ? SupersedingReason.LATER_BOUNDARY
        : SupersedingReason.LATER_FACT;
  }

  private static Decision<EnforcementEvent> readdress(Readdress command, Noted before) {
    Restatement again = Restatement.same(command, before);
    return again.orders().equals(before.last().orders())
        ? Decision.accept()
        : again.decision(SupersedingReason.NOT_A_CARRIER);
  }

  @Override
  public Enforcement evolve(Enforcement state, EnforcementEvent event) {
    return switch (event) {
      case EnforcementNoted noted ->
          switch (state) {
            case NeverNoted never -> Noted.first(noted);
            case Noted before -> before.with(noted);
          };
    };
  }
}
