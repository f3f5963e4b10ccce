package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.Map;

/** What happens on {@code register/<operatorId>}: what was noted of the operator's licenses. */
public sealed interface RegisterEvent extends InspectionEvent {

  /** The kind of the streams. */
  String STREAMS = "register";

  /** The stream of an operator. */
  static String streamOf(String operatorId) {
    return STREAMS + "/" + operatorId;
  }

  /** The operator. */
  String operatorId();

  /** The operator's history has it from where it was born. */
  @Override
  default String subject() {
    return streamOf(operatorId());
  }

  /**
   * The license service told something of a license, or that it does not count.
   *
   * @param eventId the event there
   * @param position its position there
   * @param type its published type
   * @param on its legal date
   * @param data as it was published
   */
  @EventType("io.qinggui.inspection.license-fact-noted")
  record LicenseFactNoted(
      String operatorId,
      String eventId,
      long position,
      String type,
      LocalDate on,
      Map<String, Object> data)
      implements RegisterEvent {

    /** Copies the map. */
    public LicenseFactNoted {
      data = Map.copyOf(data);
    }

    @Override
    public LocalDate legalDate() {
      return on;
    }
  }
}
