package io.qinggui.notification.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** What happens on {@code carriers}. */
public sealed interface CarriersEvent extends NotificationEvent {

  /** The operator. */
  String operatorId();

  @Override
  default String subject() {
    return CarriersCommand.STREAM;
  }

  /** An operator is a carrier. */
  @EventType("io.qinggui.notification.carrier-noted")
  record CarrierNoted(String operatorId, LocalDate on) implements CarriersEvent {

    @Override
    public LocalDate legalDate() {
      return on;
    }
  }

  /** It is none. */
  @EventType("io.qinggui.notification.no-carrier-noted")
  record NoCarrierNoted(String operatorId, LocalDate on) implements CarriersEvent {

    @Override
    public LocalDate legalDate() {
      return on;
    }
  }
}
