package io.qinggui.operator.leasefinding;

import io.qinggui.operator.language.LeaseFindingEvent;
import io.qinggui.operator.language.NoteLeaseFinding;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/** Notes each once. Nothing is refused: it has been decided where it was born. */
public final class LeaseFindingDecider
    implements Decider<NoteLeaseFinding, LeaseFindingEvent, LeaseFindings> {

  @Override
  public LeaseFindings initial() {
    return LeaseFindings.NONE;
  }

  @Override
  public Decision<LeaseFindingEvent> decide(NoteLeaseFinding command, LeaseFindings noted) {
    return noted.includes(command.finding())
        ? Decision.accept()
        : Decision.accept(command.finding());
  }

  @Override
  public LeaseFindings evolve(LeaseFindings noted, LeaseFindingEvent event) {
    return noted.with(event);
  }
}
