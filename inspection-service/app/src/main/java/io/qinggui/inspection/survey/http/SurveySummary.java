package io.qinggui.inspection.survey.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.language.SurveyEvent;
import io.qinggui.inspection.language.SurveyEvent.SurveyClosed;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryIdentified;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryRecorded;
import io.qinggui.inspection.language.SurveyEvent.SurveyFactWithdrawn;
import io.qinggui.inspection.language.SurveyEvent.SurveyOpened;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A survey as it is listed.
 *
 * @param endsOn last day that is planned
 * @param closedOn last day that it took, absent as long as it goes on
 * @param entries how many it has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveySummary(
    String surveyId,
    String province,
    String name,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable LocalDate closedOn,
    int entries) {

  static SurveySummary after(@Nullable SurveySummary before, SurveyEvent event) {
    return event instanceof SurveyOpened it
        ? new SurveySummary(
            it.surveyId(), it.province(), it.name(), it.startsOn(), it.endsOn(), null, 0)
        : Objects.requireNonNull(before, "a survey begins with its opening").after(event);
  }

  private SurveySummary after(SurveyEvent event) {
    return switch (event) {
      case SurveyEntryRecorded it -> with(closedOn, entries + 1);
      case SurveyClosed it -> with(it.closedOn(), entries);
      case SurveyEntryIdentified it -> this;
      case SurveyOpened it -> throw new IllegalStateException("opened twice: " + it);
      case SurveyFactWithdrawn it ->
          throw new IllegalStateException(it + " is no fact that counts");
    };
  }

  private SurveySummary with(@Nullable LocalDate lastDay, int number) {
    return new SurveySummary(surveyId, province, name, startsOn, endsOn, lastDay, number);
  }
}
