package io.qinggui.inspection.language;

import io.qinggui.platform.decider.EventType;
import io.qinggui.platform.decider.Withdrawal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens on {@code survey/<surveyId>}. */
public sealed interface SurveyEvent extends InspectionEvent {

  /** The survey. */
  String surveyId();

  /** Who is concerned, when somebody is. */
  default @Nullable String operatorId() {
    return null;
  }

  @Override
  default String subject() {
    String operatorId = operatorId();
    return operatorId == null ? SurveyCommand.streamOf(surveyId()) : operatorId;
  }

  /** A province is surveyed for who runs what there (二(一)1). */
  @EventType("io.qinggui.inspection.survey-opened")
  record SurveyOpened(
      String surveyId, String province, String name, LocalDate startsOn, LocalDate endsOn)
      implements SurveyEvent {

    @Override
    public LocalDate legalDate() {
      return startsOn;
    }
  }

  /**
   * Somebody was seen running a service on a day, or not running it.
   *
   * @param entry number of the entry within the survey, from 1
   * @param operatorId who it was, when that is known
   * @param name what it calls itself
   */
  @EventType("io.qinggui.inspection.survey-entry-recorded")
  record SurveyEntryRecorded(
      String surveyId,
      int entry,
      @Nullable String operatorId,
      @Nullable String name,
      String service,
      String province,
      boolean running,
      @Nullable String facility,
      String evidence,
      LocalDate observedOn)
      implements SurveyEvent {

    /** The same under another number. */
    public SurveyEntryRecorded numbered(int number) {
      return new SurveyEntryRecorded(
          surveyId,
          number,
          operatorId,
          name,
          service,
          province,
          running,
          facility,
          evidence,
          observedOn);
    }

    @Override
    public LocalDate legalDate() {
      return observedOn;
    }
  }

  /** It is known now whom an entry is about; what was seen counts from then. */
  @EventType("io.qinggui.inspection.survey-entry-identified")
  record SurveyEntryIdentified(
      String surveyId,
      int entry,
      String operatorId,
      String service,
      String province,
      boolean running,
      LocalDate observedOn)
      implements SurveyEvent {

    @Override
    public LocalDate legalDate() {
      return observedOn;
    }
  }

  /** The survey is over; {@code closedOn} is its last day. */
  @EventType("io.qinggui.inspection.survey-closed")
  record SurveyClosed(String surveyId, LocalDate closedOn) implements SurveyEvent {

    @Override
    public LocalDate legalDate() {
      return closedOn;
    }
  }

  /**
   * What was recorded of the survey does not count.
   *
   * @param operatorId whom that was about, when it was about somebody
   * @param reason why, in the words of who withdrew it
   */
  @EventType("io.qinggui.inspection.survey-fact-withdrawn")
  record SurveyFactWithdrawn(
      String surveyId,
      @Nullable String operatorId,
      String eventId,
      String type,
      String reason,
      LocalDate countedFrom,
      @Nullable String replacedBy)
      implements SurveyEvent, Withdrawal {

    @Override
    public LocalDate legalDate() {
      return countedFrom;
    }
  }
}
