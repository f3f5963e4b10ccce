package io.qinggui.inspection.survey.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.qinggui.inspection.language.SurveyEvent.SurveyEntryRecorded;
import io.qinggui.inspection.survey.SurveyFile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry as clients see it.
 *
 * @param entry its number within the survey
 * @param operatorId whom it is about, absent as long as only a name is known
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SurveyEntryView(
    String surveyId,
    int entry,
    @Nullable String operatorId,
    @Nullable String name,
    String service,
    String province,
    boolean running,
    @Nullable String facility,
    String evidence,
    LocalDate observedOn) {

  static SurveyEntryView of(SurveyFile.Entry entry) {
    SurveyEntryRecorded it = entry.recorded();
    return new SurveyEntryView(
        it.surveyId(),
        it.entry(),
        entry.operatorId().orElse(null),
        it.name(),
        it.service(),
        it.province(),
        it.running(),
        it.facility(),
        it.evidence(),
        it.observedOn());
  }
}
