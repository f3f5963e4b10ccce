package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import java.time.LocalDate;
import java.util.Map;

/** What happens on {@value #STREAM}: what was noted of the rulebook. */
public sealed interface LawEvent extends InspectionEvent {

  /** The kind of the stream. */
  String STREAMS = "law";

  /** The stream. */
  String STREAM = STREAMS + "/rulebook";

  @Override
  default String subject() {
    return STREAM;
  }

  /**
   * The license service told that the rulebook was amended, or that an amendment does not count.
   *
   * @param eventId the event there
   * @param type its published type
   * @param on its legal date
   * @param data as it was published
   */
  @EventType("io.qinggui.inspection.law-fact-noted")
  record LawFactNoted(String eventId, String type, LocalDate on, Map<String, Object> data)
      implements LawEvent {

    /** Copies the map. */
    public LawFactNoted {
      data = Map.copyOf(data);
    }

    @Override
    public LocalDate legalDate() {
      return on;
    }
  }
}
