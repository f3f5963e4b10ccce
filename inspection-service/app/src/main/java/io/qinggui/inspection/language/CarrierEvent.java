package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;

/** What happens on {@value #STREAM}: who was noted to be a carrier. There are a few dozen. */
public sealed interface CarrierEvent extends InspectionEvent {

  /** The kind of the stream. */
  String STREAMS = "carrier";

  /** The stream. */
  String STREAM = STREAMS + "/register";

  /** The event of the operator service that says so. */
  String eventId();

  @Override
  default String subject() {
    return STREAM;
  }

  /**
   * A carrier was registered.
   *
   * @param on the day in Beijing on which that was recorded
   */
  @EventType("io.qinggui.inspection.carrier-noted")
  record CarrierNoted(String eventId, String operatorId, LocalDate on) implements CarrierEvent {

    @Override
    public LocalDate legalDate() {
      return on;
    }
  }

  /**
   * A registration as a carrier does not count.
   *
   * @param withdrawn the event of the registration
   */
  @EventType("io.qinggui.inspection.carrier-withdrawal-noted")
  record CarrierWithdrawalNoted(String eventId, String withdrawn, LocalDate on)
      implements CarrierEvent {

    @Override
    public LocalDate legalDate() {
      return on;
    }
  }
}
