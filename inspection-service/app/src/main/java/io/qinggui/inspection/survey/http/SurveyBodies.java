package io.qinggui.inspection.survey.http;

import io.qinggui.inspection.language.SurveyCommand.CloseSurvey;
import io.qinggui.inspection.language.SurveyCommand.OpenSurvey;
import io.qinggui.inspection.language.SurveyCommand.RecordSurveyEntry;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.Service;
import io.qinggui.platform.web.input.MultiLine;
import io.qinggui.platform.web.input.ValidOperatorId;
import io.qinggui.platform.web.input.ValidProvince;
import io.qinggui.platform.web.input.ValidText;
import io.qinggui.platform.web.write.Noted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is asked for of surveys. */
final class SurveyBodies {

  private SurveyBodies() {}

  /** A survey that begins. */
  record SurveyOpening(
      @ValidProvince String province,
      @ValidText(max = 100) String name,
      LocalDate startsOn,
      LocalDate endsOn)
      implements Noted {

    OpenSurvey command(Filer filer) {
      return new OpenSurvey(province, name, startsOn, endsOn, filer);
    }
  }

  /** What was seen. */
  record Entry(
      @Nullable @ValidOperatorId String operatorId,
      @Nullable @ValidText(max = 200) String name,
      Service service,
      @ValidProvince String province,
      boolean running,
      @Nullable @ValidText(max = 200) String facility,
      @MultiLine @ValidText(max = 5000) String evidence,
      LocalDate observedOn)
      implements Noted {

    RecordSurveyEntry command(String surveyId, Filer filer, LocalDate today) {
      return new RecordSurveyEntry(
          surveyId,
          operatorId,
          name,
          service,
          province,
          running,
          facility,
          evidence,
          observedOn,
          filer,
          today);
    }
  }

  /** Who it was. */
  record Identification(@ValidOperatorId String operatorId) implements Noted {}

  /** That it is over. */
  record SurveyClosing(LocalDate closedOn) implements Noted {

    CloseSurvey command(String surveyId, Filer filer, LocalDate today) {
      return new CloseSurvey(surveyId, closedOn, filer, today);
    }
  }
}
