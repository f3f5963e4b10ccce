package io.qinggui.inspection.language;

import io.qinggui.platform.decider.Command;
import io.qinggui.platform.decider.Correction;
import io.qinggui.platform.decider.EventIds;
import io.qinggui.platform.decider.Filer;
import io.qinggui.platform.reference.ContentId;
import io.qinggui.platform.reference.Service;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What may be asked of {@code survey/<surveyId>}. */
public sealed interface SurveyCommand extends Command {

  /** The kind of the streams. */
  String STREAMS = "survey";

  /** The stream of a survey. */
  static String streamOf(String surveyId) {
    return STREAMS + "/" + surveyId;
  }

  /** The survey. */
  String surveyId();

  @Override
  default String stream() {
    return streamOf(surveyId());
  }

  /**
   * Begin a survey of a province (二(一)1).
   *
   * @param endsOn last day that is planned
   */
  record OpenSurvey(String province, String name, LocalDate startsOn, LocalDate endsOn, Filer filer)
      implements SurveyCommand {

    /** The same survey is recognised when it is opened again. */
    @Override
    public String surveyId() {
      return ContentId.of("SVY-" + province, province, name, startsOn);
    }
  }

  /**
   * Record what was seen of an operator.
   *
   * @param operatorId who was seen, when that is known
   * @param name what whoever was seen calls itself
   * @param running whether it was running the service
   */
  record RecordSurveyEntry(
      String surveyId,
      @Nullable String operatorId,
      @Nullable String name,
      Service service,
      String province,
      boolean running,
      @Nullable String facility,
      String evidence,
      LocalDate observedOn,
      Filer filer,
      LocalDate today)
      implements SurveyCommand {}

  /** Say who it was that an entry only names. */
  record IdentifySurveyEntry(String surveyId, int entry, String operatorId, Filer filer)
      implements SurveyCommand {}

  /** End the survey; {@code closedOn} is its last day. */
  record CloseSurvey(String surveyId, LocalDate closedOn, Filer filer, LocalDate today)
      implements SurveyCommand {}

  /** Withdraw what was recorded wrongly, and perhaps record the right thing. */
  record CorrectSurvey(
      String surveyId,
      Filer by,
      String eventId,
      String reason,
      @Nullable SurveyCommand replacement,
      EventIds ids)
      implements SurveyCommand, Correction<SurveyCommand> {}
}
