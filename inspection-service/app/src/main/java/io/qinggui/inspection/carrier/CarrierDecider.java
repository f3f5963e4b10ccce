package io.qinggui.inspection.carrier;

import io.qinggui.inspection.language.CarrierEvent;
import io.qinggui.inspection.language.NoteCarrier;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;

/** Notes each event once. Nothing is refused: it has been decided where it was born. */
public final class CarrierDecider implements Decider<NoteCarrier, CarrierEvent, NotedCarriers> {

  @Override
  public NotedCarriers initial() {
    return NotedCarriers.NONE;
  }

  @Override
  public Decision<CarrierEvent> decide(NoteCarrier command, NotedCarriers noted) {
    return noted.isNoNews(command.fact()) ? Decision.accept() : Decision.accept(command.fact());
  }

  @Override
  public NotedCarriers evolve(NotedCarriers noted, CarrierEvent event) {
    return noted.after(event);
  }
}
