package io.qinggui.notification.notedoperator;

import io.qinggui.notification.language.CarriersCommand;
import io.qinggui.notification.language.CarriersCommand.NoteCarrier;
import io.qinggui.notification.language.CarriersCommand.NoteNoCarrier;
import io.qinggui.notification.language.CarriersEvent;
import io.qinggui.notification.language.CarriersEvent.CarrierNoted;
import io.qinggui.notification.language.CarriersEvent.NoCarrierNoted;
import io.qinggui.platform.decider.Decider;
import io.qinggui.platform.decider.Decision;
import java.util.Set;

/** Decides over {@code carriers}: what is known already is not noted again. */
public final class CarriersDecider implements Decider<CarriersCommand, CarriersEvent, Carriers> {

  @Override
  public Carriers initial() {
    return new Carriers(Set.of());
  }

  @Override
  public Decision<CarriersEvent> decide(CarriersCommand command, Carriers carriers) {
    return switch (command) {
      case NoteCarrier c when !carriers.operatorIds().contains(c.operatorId()) ->
          Decision.accept(new CarrierNoted(c.operatorId(), c.on()));
      case NoteNoCarrier c when carriers.operatorIds().contains(c.operatorId()) ->
          Decision.accept(new NoCarrierNoted(c.operatorId(), c.on()));
      case NoteCarrier c -> Decision.accept();
      case NoteNoCarrier c -> Decision.accept();
    };
  }

  @Override
  public Carriers evolve(Carriers carriers, CarriersEvent event) {
    return switch (event) {
      case CarrierNoted noted -> carriers.with(noted.operatorId());
      case NoCarrierNoted noted -> carriers.without(noted.operatorId());
    };
  }
}
